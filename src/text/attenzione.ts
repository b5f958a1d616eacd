/** The words around the pictures of attention. Layers and heads are counted from 1, as people count. */
import { the } from './articles.ts';
import { code, quoted } from './markdown.ts';
import { integer, percent } from './numbers.ts';

export type PresetName = 'pronome' | 'paese' | 'dopo' | 'prima' | 'stessa';

export const headName = (layer: number, head: number): string => `strato ${layer}, testa ${head}`;

export const attenzione = {
  description: 'Dove guarda il modello mentre legge: le teste di attenzione, sulla tua frase',
  options: {
    testo: 'Il testo da leggere, per esempio: Giovanni parla con Maria perché lei',
    strato: 'Quale strato, da 1 in su (senza: il panorama di tutte le teste)',
    testa: 'Quale testa di quello strato, da 1 in su',
    parola: 'Da quale parola del testo partono gli archi',
  },
  overview: (text: string, layers: number, heads: number) =>
    `Mentre legge ${quoted(text)} il modello usa **${integer(layers * heads)} teste di attenzione**: ${layers} strati × ${heads}. ` +
    'Ogni testa decide, per ogni token, a quali token precedenti guardare: ogni quadratino è una testa.',
  patterns:
    'Cerca le forme: in una **diagonale** ogni token guarda se stesso o quello subito prima; una **colonna** scura è un token che interessa a tutti; **punti isolati** sono legami particolari. Apri uno strato per vederlo da vicino.',
  map: (layer: number, head: number, text: string) =>
    `**Strato ${layer}, testa ${head}**, su ${quoted(text)}: ogni riga dice come quel token divide il suo sguardo fra i precedenti e se stesso.`,
  arcs: (layer: number, head: number, from: string, looks: readonly string[]) =>
    `**Strato ${layer}, testa ${head}**: ${code(from)} guarda ${looks.length === 0 ? 'pochissimo il testo: nessun altro peso arriva al 3 %' : `soprattutto ${looks.join(', ')}`}.`,
  look: (label: string, weight: number, itself: boolean) =>
    `${itself ? 'se stesso' : code(label)} (**${percent(weight)}**)`,
  sink: (name: string, share: number, own: string | null) =>
    `${own === null ? 'In media' : `Da ${code(own)}`} ${the(percent(share))}**${percent(share)}** va a ${code(name)}, il token messo prima del testo, che nella figura è nascosto: è lì che una testa posa lo sguardo quando non trova ciò che cerca.`,
  sinkAll: (name: string, share: number) =>
    `In media ${the(percent(share))}**${percent(share)}** dello sguardo va a ${code(name)}, il token messo prima del testo: nelle figure è nascosto, perché coprirebbe il resto.`,
  firstToken: (label: string, share: number) =>
    `Il primo token, ${code(label)}, riceve in media ${the(percent(share))}**${percent(share)}**: il modello ci posa lo sguardo quando non cerca altro.`,
  wholeWords:
    'Parole intere: verso una parola si sommano i pesi dei suoi token; da una parola se ne fa la media.',
  small: (layers: number, heads: number) =>
    `-# Strati da 1 a ${layers} e teste da 1 a ${heads}, contati da 1. Numeri calcolati da Prossimo stesso in f32, dallo stesso file: differiscono un poco da quelli di /probabilita.`,
  chosen: '-# Teste scelte su esempi: spesso fanno questo, ma non sempre, e non fanno solo questo.',
  presets: {
    pronome: 'Chi è «lei»?',
    paese: 'Di quale paese?',
    dopo: 'Che cosa veniva dopo?',
    prima: 'Il token prima',
    stessa: 'La stessa parola',
  } satisfies Record<PresetName, string>,
  /** what a chosen head does, and what it needs of a text */
  asks: {
    pronome: 'Questa testa collega spesso un pronome alla persona di cui si parla.',
    paese:
      'Questa testa, alla fine di una frase come «Parigi è la capitale della», guarda il nome da cui dipende la risposta.',
    dopo: 'Questa testa cerca l’ultima volta che è comparso lo stesso token, e guarda quello che **veniva dopo**: così il modello sa ripetere una serie.',
    prima: 'Questa testa guarda quasi sempre il token appena prima: una riga sotto la diagonale.',
    stessa: 'Questa testa guarda dove lo stesso token è già comparso.',
  } satisfies Record<PresetName, string>,
  lacks: {
    pronome:
      'In questo testo non trovo un pronome: parto dall’ultimo token. Prova *Giovanni parla con Maria perché lei*.',
    paese: null,
    dopo: 'In questo testo nessun token si ripete: prova *gatto cane sole pane gatto cane sole*.',
    prima: null,
    stessa: 'In questo testo nessun token si ripete: prova *gatto cane sole pane gatto cane sole*.',
  } satisfies Record<PresetName, string | null>,
  search: (from: string, to: string) => `Quale testa guarda di più da ${quoted(from)} a ${quoted(to)}?`,
  found: (place: number, layer: number, head: number, weight: number) =>
    `${place}. strato ${layer}, testa ${head}: **${percent(weight)}**`,
  backwards: (from: string, to: string) =>
    `${code(from)} viene prima di ${code(to)}: si può guardare **solo indietro**, perché il modello legge senza conoscere il seguito. Scegli due parole nell’altro ordine.`,
  median: (weight: number) =>
    `La testa di mezzo, fra tutte, ci mette ${the(percent(weight))}${percent(weight)}.`,
  noSuchLayer: (layers: number) => `Questo modello ha ${layers} strati: scegline uno da 1 a ${layers}.`,
  noSuchHead: (heads: number) =>
    `In ogni strato di questo modello ci sono ${heads} teste: scegline una da 1 a ${heads}.`,
  noSuchWord: (word: string, words: readonly string[]) =>
    `Nel testo non c’è la parola ${code(word)}. Ci sono: ${words.map(code).join(' ')}`,
  menus: {
    layer: 'Apri uno strato…',
    arcs: 'Archi da quale parola…',
    from: 'Da quale parola…',
    to: 'A quale parola…',
    more: (first: number, last: number) => `Parole da ${first} a ${last}`,
    moreHint: 'mostra queste nel menu',
    place: (n: number) => `posto ${n}`,
  },
  buttons: {
    layer: (n: number) => `Strato ${n}`,
    head: (n: number) => `Testa ${n}`,
    layers: (first: number, last: number) => `Strati ${first}–${last}`,
    overview: 'Panorama',
    map: 'Mappa',
    arcs: 'Archi',
    words: 'Parole intere',
    tokens: 'Token',
    search: 'Cerca una testa',
    found: headName,
  },
} as const;
