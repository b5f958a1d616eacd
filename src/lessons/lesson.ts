/**
 * A lesson as the program knows it: what parse/ makes of a Markdown file, and everything else works on. Plain data.
 * Words that teachers write in the file (`domanda`, `tipo="una"`) stop in parse/; from here on the names are these.
 */

export interface Lesson {
  /** from the front matter: 'token'; unique in a server */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly goals: readonly string[];
  /** ids of lessons to have followed before */
  readonly prerequisites: readonly string[];
  readonly level: 'base' | 'intermedio' | 'avanzato';
  readonly steps: readonly Step[];
  /** what the lesson's point depends on, checked on the loaded model when it starts */
  readonly expectations: readonly Expectation[];
}

/** What is posted at once. At most one of its blocks waits for answers. */
export interface Step {
  /** made from the heading, unique in the lesson: 'che-cosa-vede-il-modello' */
  readonly id: string;
  readonly title: string;
  /** in the order of the file */
  readonly blocks: readonly Block[];
  /** the block of `blocks` that people answer, if there is one */
  readonly ask: Ask | null;
  /** line of the heading, from 1 */
  readonly line: number;
}

export type Block = TextBlock | CommandBlock | LinkBlock | PictureBlock | NoteBlock | PauseBlock | Ask;

interface Placed {
  /** line in the file, from 1 */
  readonly line: number;
}
/** Discord's Markdown. */
export interface TextBlock extends Placed {
  readonly kind: 'text';
  readonly markdown: string;
  /** shown with the step, or only with the explanation when everybody has answered (after the Ask in the file) */
  readonly when: 'step' | 'reveal';
}
/** A command run for the class; its result is posted under the step, or at the reveal. */
export interface CommandBlock extends Placed {
  readonly kind: 'command';
  /** 'tokenizza', or 'lezione stato' */
  readonly name: string;
  /** as the command wants them, once check.ts has read them; words only as parse/ gives them */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly when: 'step' | 'reveal';
}
export interface LinkBlock extends Placed {
  readonly kind: 'link';
  readonly url: string;
  readonly label: string;
}
export interface PictureBlock extends Placed {
  readonly kind: 'picture';
  readonly url: string;
  readonly alt: string;
}
/** Only the teacher sees it. */
export interface NoteBlock extends Placed {
  readonly kind: 'note';
  readonly markdown: string;
}
/** Time to think, or to try something. */
export interface PauseBlock extends Placed {
  readonly kind: 'pause';
  readonly minutes: number;
  readonly markdown: string;
}

export type Ask = Question | Prediction | Vote;

interface Asked extends Placed {
  /** unique in the lesson */
  readonly id: string;
  readonly text: string;
  /** steps towards the answer, for who follows alone; never the answer */
  readonly hints: readonly string[];
  /** part of the exit ticket */
  readonly exit: boolean;
}
/** Has an answer that is right. */
export interface Question extends Asked {
  readonly kind: 'question';
  readonly form: ChoiceForm | NumberForm | TextForm;
  /** why the right answer is right; often empty: a text with when: 'reveal' in the same step says it */
  readonly explanation: string;
}
export interface ChoiceForm {
  /** 'one': buttons; 'many': a menu, all the right ones and no other */
  readonly type: 'one' | 'many';
  /** two to ten for 'many', two to five for 'one'; a choice has at most 80 characters, and may hold a little Markdown */
  readonly choices: readonly Choice[];
}
export interface Choice {
  readonly text: string;
  readonly right: boolean;
  /** why it is wrong, or a word more on why it is right; may be empty for a right one */
  readonly because: string;
}
export interface NumberForm {
  readonly type: 'number';
  readonly right: number | Computed;
  readonly tolerance: number;
}
/** Short texts; compared without regard to case, accents, or spaces at the ends. */
export interface TextForm {
  readonly type: 'text';
  readonly accepted: readonly string[];
}
/** A right answer that the loaded model gives when the lesson runs. */
export type Computed =
  | { readonly compute: 'tokens'; readonly text: string }
  /** percent, 0 to 100, of `token` after `text` at T = 1, nothing cut */
  | { readonly compute: 'probability'; readonly text: string; readonly token: string }
  /** bits */
  | { readonly compute: 'entropy'; readonly text: string };

/** Everyone guesses the next token before the model speaks; nobody is wrong. */
export interface Prediction extends Asked {
  readonly kind: 'prediction';
  /** what the model goes on from: 'Il gatto beve il' */
  readonly prompt: string;
  /** two to ten words to choose among, or empty: everyone writes one, matched by its first token */
  readonly choices: readonly string[];
  readonly explanation: string;
}
/** An opinion; nobody is wrong. */
export interface Vote extends Asked {
  readonly kind: 'vote';
  /** two to ten */
  readonly choices: readonly string[];
  readonly explanation: string;
}

/** Checked on the real model by `npm run lessons -- --model`, and when a teacher starts the lesson. */
export type Expectation = Placed &
  (
    | { readonly expect: 'first'; readonly prompt: string; readonly token: string }
    | { readonly expect: 'among'; readonly prompt: string; readonly token: string; readonly most: number }
    | { readonly expect: 'tokens'; readonly text: string; readonly count: number }
    /** the first word that /vettori gives for the expression */
    | { readonly expect: 'vector'; readonly expression: string; readonly word: string }
  );

/** Something wrong in a lesson file, in Italian, with what to do about it. */
export interface Problem {
  readonly file: string;
  /** from 1 */
  readonly line: number;
  readonly message: string;
  /** 'Volevi dire …?', 'Aggiungi …' */
  readonly suggestion: string;
}
