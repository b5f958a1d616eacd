/** What handlers may ask of the rest of the program: the one argument that every command receives. Types only. */
import type { Charts } from './charts/index.ts';
import type { CatalogueEntry } from './engine/catalogue.ts';
import type { Engine } from './engine/port.ts';
import type { Glassbox } from './glassbox/port.ts';
import type { Completions } from './services/completions.ts';
import type { NextToken } from './services/next-token.ts';
import type { Tokenisers } from './services/tokenisers.ts';
import type { Vectors } from './services/vectors.ts';
import type { Prompt, Prompts } from './store/prompts.ts';

export interface CommandNames {
  /** `</aiuto:123>` where Discord gave the command an id, `/aiuto` until then */
  mention(name: string): string;
  /** every command there is, in the order of the list */
  all(): readonly {
    readonly name: string;
    readonly description: string;
    readonly kind: 'slash' | 'message';
  }[];
}

export interface Services {
  readonly engine: Pick<Engine, 'status' | 'limits'>;
  /** the loaded model: its name, and what the catalogue says of it if it is there */
  readonly model: { readonly name: string; readonly entry: CatalogueEntry | null };
  readonly tokenisers: Tokenisers;
  readonly nextToken: NextToken;
  readonly completions: Completions;
  readonly charts: Charts;
  /** the inside of the same model, computed by Prossimo itself */
  readonly glassbox: Glassbox;
  readonly vectors: Vectors;
  readonly prompts: Prompts;
  readonly commandNames: CommandNames;
  readonly rights: { teacherRole(guildId: string): string | null };
  /** a fresh 32-bit seed */
  newSeed(): number;
}

export type { Prompt };
