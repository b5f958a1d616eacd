import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registration } from '../../../src/bot/deploy.ts';
import { STOP } from '../../../src/bot/runs.ts';

describe('the one list of commands', () => {
  it('holds names that Discord takes, each once', () => {
    const names = commands.map((command) => `${command.kind}:${command.data.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { kind, data } of commands) {
      if (kind === 'slash') expect(data.name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(data.name).not.toBe(STOP);
    }
  });

  it('fits Discord’s limits, required options first', () => {
    for (const body of registration(commands)) {
      expect(JSON.stringify(body).length).toBeLessThan(8000);
      if (!('options' in body) || !body.options) continue;
      const required = body.options.map((option) =>
        'required' in option ? Boolean(option.required) : false,
      );
      expect([...required].sort((a, b) => Number(b) - Number(a))).toEqual(required);
      for (const option of body.options) expect(option.description.length).toBeLessThanOrEqual(100);
    }
  });
});
