import { expect, test } from 'vitest';
import { NEUTRAL } from '../../../src/sampling/settings.ts';
import { settingsToArgs } from '../../../src/sampling/settings-args.ts';
import { settingsOfButton, wantedSettings } from '../../../src/sampling/wanted.ts';

const nothing = { temperature: undefined, topK: undefined, topP: undefined };

test('what is left out is usual; what is out of bounds comes back', () => {
  const usual = { ...NEUTRAL, temperature: 0.8, topK: 40 };
  expect(wantedSettings(nothing, usual, 1000)).toEqual(usual);
  expect(wantedSettings({ temperature: 99, topK: -1, topP: 0 }, usual, 1000)).toEqual({
    temperature: 5,
    topK: 0,
    topP: 0.01,
    order: 'temperature-first',
  });
});

test('numbers with endless decimals become short ones', () => {
  const long = {
    temperature: Number('1.2345678901234567e-300'),
    topK: undefined,
    topP: Number('0.012345678901234568'),
  };
  expect(wantedSettings(long, NEUTRAL, 1000)).toEqual({ ...NEUTRAL, temperature: 0, topP: 0.0123 });
  const forged = settingsOfButton(['4.123456789012345', '3', '0.98765432109876543', 'l'], 1000);
  expect(settingsToArgs(forged)).toEqual([4.1235, 3, 0.9877, 'l']);
});

test('a top-k of the whole vocabulary is off', () => {
  expect(wantedSettings({ ...nothing, topK: 1e6 }, NEUTRAL, 1000).topK).toBe(0);
  expect(settingsOfButton(['1', 'Infinity', '1', 'f'], 1000).topK).toBe(0);
});
