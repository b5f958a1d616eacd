import { describe, expect, it } from 'vitest';
import { createServerSettings } from '../../../src/services/server-settings.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { createSettings } from '../../../src/store/settings.ts';

const role = '1100000000000000006';

describe('what a server chose', () => {
  it('is each server’s own, and comes back as it was', () => {
    const database = openDatabase(':memory:');
    const settings = createServerSettings(createSettings(database));
    expect(settings.get('1', 'teacher-role')).toBeNull();
    settings.set('1', 'teacher-role', role);
    expect(createServerSettings(createSettings(database)).get('1', 'teacher-role')).toBe(role);
    expect(settings.get('2', 'teacher-role')).toBeNull();
    settings.set('1', 'teacher-role', null);
    expect(settings.get('1', 'teacher-role')).toBeNull();
    database.close();
  });

  it('counts as not chosen when what is stored has another shape', () => {
    for (const stored of ['', '{', '7', '"capo"', '[]', role]) {
      const settings = createServerSettings({ get: () => stored, set: () => undefined });
      expect([stored, settings.get('1', 'teacher-role')]).toEqual([stored, null]);
    }
  });

  it('takes no value of another shape', () => {
    const kept: string[] = [];
    const settings = createServerSettings({ get: () => null, set: (_, value) => void kept.push(value) });
    expect(() => settings.set('1', 'teacher-role', 'capo')).toThrow(RangeError);
    expect(kept).toEqual([]);
  });
});
