/** A class that follows one lesson from its first step to its end: the teacher drives, everybody answers everything. */
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord-api-types/v10';
import { olderFirst } from '../../src/aula/snowflake.ts';
import { lessonFiles } from '../../src/lessons/folder.ts';
import type { Ask, CommandBlock, Lesson, Step } from '../../src/lessons/lesson.ts';
import { parseLesson } from '../../src/lessons/parse/index.ts';
import type { Actor } from './actor.ts';
import { dist } from './class.ts';
import { partsOf } from './screen.ts';

/** Every lesson of the folder, in its order. A file with a mistake fails whoever asks. */
export const COURSE: readonly Lesson[] = lessonFiles(fileURLToPath(dist('../lessons'))).map(
  ({ file, text }) => {
    const parsed = parseLesson(text, file);
    if ('problems' in parsed) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
    return parsed.lesson;
  },
);

/** How a person answers: late is after the solution, changed is wrong first and right then. */
export type Manner = 'right' | 'wrong' | 'late' | 'changed';

export interface ClassAtWork {
  readonly prof: Actor;
  readonly people: readonly Actor[];
  /** how the person at this place answers this step */
  readonly manner: (person: number, step: number) => Manner;
  /** at each step twice: while it waits for answers, and when its solution and results are in the channel */
  readonly onStep?: (index: number, when: 'open' | 'over') => Promise<void>;
  /** how long a step's results may take; 30 s when left out */
  readonly patienceMs?: number;
}

export interface Followed {
  /** what everybody could see, oldest first, from the first step to the summary */
  readonly conversation: readonly APIMessage[];
  /** what the teacher was warned of: commands that failed, a model that behaves otherwise */
  readonly faults: readonly string[];
  /** the exported files, by name */
  readonly files: Readonly<Record<string, string>>;
}

const EPHEMERAL = 64;
const SOLUTION: Readonly<Record<Ask['kind'], string>> = {
  question: '### Soluzione · ',
  vote: '### Com’è andato il voto · ',
  prediction: '### Che cosa dice il modello · ',
};
const isResult = ({ content }: APIMessage) => /^(-# Risultato di|⚠️ Qui doveva)/u.test(content);
const quick = { quietMs: 0 } as const;

/** @throws when something that should come doesn't */
export async function followInClass(lesson: Lesson, room: ClassAtWork): Promise<Followed> {
  const { prof, people, manner, onStep, patienceMs = 30_000 } = room;
  const { watch } = prof.seat;
  const known = new Set(watch.messages.keys());
  const fresh = (secret: boolean) =>
    [...watch.messages.values()]
      .map(({ message }) => message)
      .filter(({ id, flags }) => !known.has(id) && (((flags ?? 0) & EPHEMERAL) !== 0) === secret)
      .sort((a, b) => olderFirst(a.id, b.id));
  const find = (what: string, is: (message: APIMessage) => boolean) =>
    watch
      .until(`${lesson.id}: ${what}`, () => fresh(false).find(is), patienceMs)
      .catch((error: unknown) => {
        const seen = [...fresh(false).slice(-3), ...fresh(true).slice(-2)].map(({ content }) => content);
        throw new Error([String(error), ...seen].join('\n---\n'));
      });
  let results = 0;
  const allResults = (step: Step, when: CommandBlock['when']) => {
    results += step.blocks.filter((block) => block.kind === 'command' && block.when === when).length;
    return find(`result ${results}`, () => results === 0 || fresh(false).filter(isResult).length === results);
  };

  await prof.slash('lezione avvia', { lezione: lesson.id });
  for (const [index, step] of lesson.steps.entries()) {
    const { title, ask } = step;
    if (index > 0) await prof.slash('lezione avanti');
    const message = await find(`step ${index + 1}`, ({ content }) =>
      content.startsWith(`### ${index + 1} · ${title}\n`),
    );
    await allResults(step, 'step');
    await onStep?.(index, 'open');
    if (ask) {
      const each = people.map((who, i) => ({ who, i, how: manner(i, index) }));
      await Promise.all(
        each
          .filter(({ how }) => how !== 'late')
          .map(async ({ who, i, how }) => {
            await reply(who, message, ask, how === 'right' ? i : null, i, 'Risposta registrata: ');
            if (how === 'changed') await reply(who, message, ask, i, i + 1, 'Risposta cambiata: ');
          }),
      );
      await prof.slash('lezione avanti');
      await find(
        `the solution of step ${index + 1}`,
        ({ content, attachments }) =>
          content.startsWith(`${SOLUTION[ask.kind]}${title}\n`) && attachments.length === 1,
      );
      await allResults(step, 'reveal');
      await Promise.all(
        each
          .filter(({ how }) => how === 'late')
          .map(async ({ who, i }) => {
            const recap = await (await who.press('Recupera', { message })).reply(quick);
            const asked = await (
              await who.press(`Domanda del passo ${index + 1} (in ritardo)`, { message: recap })
            ).reply(quick);
            await reply(who, asked, ask, i, i, 'Risposta registrata, in ritardo: ');
          }),
      );
    }
    await onStep?.(index, 'over');
  }
  const really = await (await prof.slash('lezione fine')).reply(quick);
  const over = await (await prof.press('Sì, finisci la lezione', { message: really })).reply();
  await find(
    'the summary',
    ({ content, attachments }) => content.startsWith('### Fine della lezione') && attachments.length === 1,
  );
  const { attachments } = await (await prof.press('Esporta con i nomi', { message: over })).reply(quick);
  const files = await Promise.all(
    attachments.map(async ({ filename, url }) => {
      const bytes = await prof.seat.client.bytes(new URL(url, 'http://aula').pathname);
      if (typeof bytes === 'number') throw new Error(`${filename} was refused: ${bytes}`);
      return [filename, new TextDecoder().decode(bytes)] as const;
    }),
  );
  const faults = fresh(true).flatMap(({ content }) => content.match(/⚠️ .*/gu) ?? []);
  return { conversation: fresh(false), faults: [...new Set(faults)], files: Object.fromEntries(files) };
}

/**
 * One answer through the message's buttons, menu or form.
 * @param right whose right answer, or null for a wrong one
 * @param vary people say different things where nothing is right or wrong
 */
async function reply(
  who: Actor,
  message: APIMessage,
  ask: Ask,
  right: number | null,
  vary: number,
  confirmed: string,
): Promise<void> {
  const part = partsOf(message).flat()[0];
  const id = part?.custom_id ?? '';
  const at = { message } as const;
  const pressed = id.includes(':rispondi:')
    ? await who.press(id.replace(/\d+$/, String(chosen(ask, right, vary)[0])), at)
    : id.includes(':scegli:')
      ? await who.choose(id, chosen(ask, right, vary).map(String), at)
      : await (async () => {
          await who.press(id, at);
          return who.submit({ risposta: written(ask, right, vary) });
        })();
  await pressed.until(`${confirmed}to ${ask.id}`, ({ content }) => content.startsWith(confirmed));
}

/** Indexes of what is pressed. */
function chosen(ask: Ask, right: number | null, vary: number): number[] {
  if (ask.kind !== 'question') return [vary % ask.choices.length];
  if (!('choices' in ask.form)) throw new Error(`${ask.id} has no choices`);
  const indexes = ask.form.choices.map((choice, i) => ({ i, right: choice.right }));
  const wrong = indexes.filter((choice) => !choice.right);
  if (right === null) return [wrong[vary % wrong.length]?.i ?? 0];
  return indexes.filter((choice) => choice.right).map(({ i }) => i);
}

const GUESSES = ['latte', 'sangue', 'vino', 'perché', '42'];
function written(ask: Ask, right: number | null, vary: number): string {
  if (ask.kind !== 'question') return GUESSES[vary % GUESSES.length] ?? '';
  const { form } = ask;
  if (form.type === 'text') return right === null ? `boh ${vary}` : (form.accepted[0] ?? '');
  if (form.type !== 'number') throw new Error(`${ask.id} isn't written`);
  // what the model computes isn't known beforehand
  const value = typeof form.right === 'number' ? form.right : 4;
  return String(right === null ? value + form.tolerance + 1 + (vary % 4) : value).replace('.', ',');
}
