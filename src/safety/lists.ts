/**
 * The lists: LDNOOBW's Italian and English words (npm naughty-words, CC BY 4.0), less those that in a class are nearly always
 * innocent, plus stems for the forms of an Italian word and words of hate that are missing there.
 */
import naughty from 'naughty-words';
import type { WordLists } from './words.ts';

/** On the list for a second meaning that a language model's chart doesn't have: «re − uomo + donna» is a queen. */
const ALLOWED = list(`
allupato; ammucchiata; bagnarsi; balle; battere; biga; boiata; bordello; cadavere; cagna; cesso; chiavare;
ciospo; cozza; fava; finocchio; guardone; imbecille; ingoio; lecchino; lofare; loffa; loffare; mannaggia;
mona; monta; montare; mussa; nave scuola; padulo; palle; patacca; pesce; picio; pinnolone; pipì; pirla;
pisello; pistolotto; pomiciare; pompa; porca miseria; porco; porca; potta; quaglia; regina; rizzarsi;
ruffiano; sbattere; sbattersi; sbrodolata; sega; soccia; spagnola; succhione; tarzanello; tirare; topa; vacca;
vangare; zio cantante; cornuto; femminuccia; cacca; casci; assatanato; sverginare; cazzuola; cazzuole;
troiano; troiani; troiane; troiana; ricchiona; fottio; sex; sexy; sexual; sexually; sexuality; nude; nudity;
snowballing; suck; sucks; ass; escort; fecal; genitals; vagina; domination; dominatrix;
fingering; gay sex; topless; yellow showers; santorum; venus mound; eunuch;
erotic; ethical slut; playboy; sodomy; taste my; swastika; white power; butt; breasts`);

/** Words that begin like this, in all their endings. */
const STEMS = list(`
cazz; coglion; stronz; puttan; merd; minchi; vaffancul; fancul; bocchinar; pompin; sborr; scopat; trombat;
mignott; baldracc; bagasc; froci; frosci; ricchion; recchion; culatton; leccacul; incul; fottut; rottincul;
troiett; succhiacazz; fuck; motherfuck; bullshit`);

const MISSING = list(`
troia; troie; culo; culi; fica; fiche; figa; fighe; tette; zoccola; zoccole; cagare; pisciare; negro; negri;
negra; negre; terrone; terroni; mongoloide; mongoloidi; handicappato; handicappati; crucco; crucchi; finocchi
di merda; porco dio; porca madonna; dio cane; dio porco; madonna puttana; shit; cunt; nigger; niggers; faggot;
faggots; retard; whore; bitch; bitches`);

/** Words and phrases, set apart by semicolons. */
function list(text: string): readonly string[] {
  return text.split(';').map((word) => word.trim());
}

/** @param own the teacher's words, one by one */
export function wordLists(own: readonly string[] = []): WordLists {
  return { words: [...naughty.it, ...naughty.en, ...MISSING, ...own], stems: STEMS, allowed: ALLOWED };
}
