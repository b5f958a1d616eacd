/** What every REST route is given. */
import type { AulaLog } from '../log.ts';
import type { World } from '../world/world.ts';

export interface RestContext {
  readonly world: World;
  /** the bot's token */
  readonly token: string;
  /** http://127.0.0.1:PORT */
  readonly origin: () => string;
  readonly log: AulaLog;
  /** how many bots may still identify today */
  readonly identifiesLeft: () => number;
}
