/** The interactions under way, with Discord's two clocks: 3 seconds for a first answer, 15 minutes for the token. */
import { randomBytes } from 'node:crypto';
import { type APIMessageInteractionMetadata, ApplicationIntegrationType } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { allowedAnswers } from '../rules/callback.ts';
import { invalidForm } from '../rules/form.ts';
import { refusals } from '../rules/refusal.ts';
import type { Changes } from './changes.ts';
import { ANSWER_WITHIN_MS, type Answer, type Interaction, TOKEN_LIFE_MS } from './interaction.ts';
import type { Person } from './people.ts';
import type { Posted } from './posted.ts';
import { ids } from './room.ts';

export interface Opening {
  readonly type: number;
  readonly person: Person;
  readonly channelId: string;
  readonly data: object;
  readonly source?: Posted | null;
  /** what led to a modal */
  readonly trigger?: Interaction;
}

export class Interactions {
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #changes: Changes;
  readonly #nextId: () => string;
  readonly #clock: Clock;

  constructor(changes: Changes, nextId: () => string, clock: Clock) {
    this.#changes = changes;
    this.#nextId = nextId;
    this.#clock = clock;
  }

  /** Tells the bot, and fails the interaction after 3 seconds of silence; at once when no bot is `listening`. */
  open(opening: Opening, listening: boolean): Interaction {
    this.#purge();
    const id = this.#nextId();
    const { person, channelId, type, data, source = null } = opening;
    const interaction: Interaction = {
      id,
      token: randomBytes(96).toString('base64url'),
      type,
      person,
      channelId,
      createdAt: this.#clock.now(),
      data,
      source,
      metadata: metadataOf(id, opening),
      answer: null,
      failed: false,
      originalId: null,
      choices: [],
    };
    this.#byId.set(id, interaction);
    this.#byToken.set(interaction.token, interaction);
    this.#clock.after(listening ? ANSWER_WITHIN_MS : 0, () => {
      if (interaction.answer === null) this.#fail(interaction);
    });
    if (listening) this.#changes.tell({ kind: 'interaction', interaction });
    return interaction;
  }

  get(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  /** The interaction that may still be answered with a callback of this type. Throws 10062, 40060 or 50035. */
  toAnswer(id: string, token: string, type: number): Interaction {
    const interaction = this.#byId.get(id);
    if (interaction === undefined || interaction.token !== token) throw refusals.unknownInteraction();
    if (interaction.answer !== null) throw refusals.alreadyAcknowledged();
    if (interaction.failed || this.#age(interaction) >= ANSWER_WITHIN_MS) throw refusals.unknownInteraction();
    if (!allowedAnswers(interaction.type, interaction.source !== null).includes(type)) {
      const message = `An interaction of type ${interaction.type} can't be answered with ${type}`;
      throw invalidForm([{ path: ['type'], fault: { code: 'INTERACTION_CALLBACK_TYPE_INVALID', message } }]);
    }
    return interaction;
  }

  /** Resolves once it is answered or has failed. */
  async settled(interaction: Interaction): Promise<void> {
    if (interaction.answer !== null || interaction.failed) return;
    await new Promise<void>((resolve) => {
      const stop = this.#changes.listen((change) => {
        if (change.kind !== 'outcome' || change.interaction !== interaction) return;
        stop();
        resolve();
      });
    });
  }

  acknowledge(interaction: Interaction, answer: Answer): void {
    interaction.answer = answer;
    this.#changes.tell({ kind: 'outcome', interaction, state: 'acknowledged' });
  }

  /** The interaction whose token lets the bot follow up. Throws 10015 or 50027. */
  toFollow(applicationId: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (applicationId !== ids.application || interaction === undefined) throw refusals.unknownWebhook();
    if (this.#age(interaction) >= TOKEN_LIFE_MS) throw refusals.invalidWebhookToken();
    if (interaction.answer === null || interaction.answer === 'choices') throw refusals.unknownWebhook();
    return interaction;
  }

  /** The token has run out on a message that is still "thinking". */
  abandon(interaction: Interaction): void {
    this.#fail(interaction);
  }

  #fail(interaction: Interaction): void {
    if (interaction.failed) return;
    interaction.failed = true;
    this.#changes.tell({ kind: 'outcome', interaction, state: 'failed' });
  }

  #age(interaction: Interaction): number {
    return this.#clock.now() - interaction.createdAt;
  }

  /** Dead tokens are remembered as long again, so that they are refused by their right name. */
  #purge(): void {
    for (const interaction of this.#byId.values()) {
      if (this.#age(interaction) <= 2 * TOKEN_LIFE_MS) break;
      this.#byId.delete(interaction.id);
      this.#byToken.delete(interaction.token);
    }
  }
}

function metadataOf(id: string, opening: Opening): APIMessageInteractionMetadata {
  const { type, person, source, trigger, data } = opening;
  const target = (data as { target_id?: string }).target_id;
  return {
    id,
    type,
    user: person.user,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: ids.guild },
    ...(type === 3 && source ? { interacted_message_id: source.message.id } : {}),
    ...(target ? { target_message_id: target } : {}),
    ...(trigger ? { triggering_interaction_metadata: trigger.metadata } : {}),
  } as APIMessageInteractionMetadata;
}
