/** Every command there is, in the order of /aiuto. Registration, routing and help are all made from this list. */
import type { Command } from '../src/bot/command.ts';
import ablazione from './ablazione.ts';
import aiuto from './aiuto.ts';
import attenzione from './attenzione.ts';
import autoencoder from './autoencoder.ts';
import chiedi from './chiedi.ts';
import classificazione from './classificazione.ts';
import completa from './completa.ts';
import dati from './dati.ts';
import docente from './docente.ts';
import gioco from './gioco.ts';
import impostazioni from './impostazioni.ts';
import lente from './lente.ts';
import lezione from './lezione.ts';
import mieiDati from './miei-dati.ts';
import modello from './modello.ts';
import neurone from './neurone.ts';
import passi from './passi.ts';
import privacy from './privacy.ts';
import probabilita from './probabilita.ts';
import progressi from './progressi.ts';
import prompt from './prompt.ts';
import regressione from './regressione.ts';
import rete from './rete.ts';
import temperatura from './temperatura.ts';
import tokenizza from './tokenizza.ts';
import tokenizzaMessaggio from './tokenizza-messaggio.ts';
import vettori from './vettori.ts';

export const commands: readonly Command[] = [
  tokenizza,
  probabilita,
  completa,
  passi,
  lente,
  temperatura,
  attenzione,
  ablazione,
  vettori,
  regressione,
  neurone,
  rete,
  autoencoder,
  classificazione,
  dati,
  gioco,
  prompt,
  lezione,
  progressi,
  chiedi,
  docente,
  modello,
  impostazioni,
  mieiDati,
  privacy,
  aiuto,
  tokenizzaMessaggio,
];
