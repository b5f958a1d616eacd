import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomId, writeCustomId } from '../../../src/bot/custom-id.ts';

const part = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);

describe('custom_id', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        part,
        part,
        fc.array(
          fc.oneof(
            part,
            fc.integer(),
            fc
              .double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 })
              .map((x) => Math.round(x * 100) / 100),
          ),
          { maxLength: 4 },
        ),
        (command, action, args) => {
          expect(readCustomId(writeCustomId({ command, action, args }))).toEqual({
            command,
            action,
            args: args.map(String),
          });
        },
      ),
    );
  });

  it('never throws on what someone else wrote, and takes only its own version', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
        const read = readCustomId(id);
        if (read !== null) expect(writeCustomId(read)).toBe(id);
      }),
    );
    expect(readCustomId('v2:probabilita:imposta:x')).toBeNull();
    expect(readCustomId('v1:probabilita')).toBeNull();
    expect(readCustomId('v1:probabilita:imposta:Il gatto')).toBeNull();
    expect(readCustomId(`v1:a:b:${'x'.repeat(100)}`)).toBeNull();
  });

  it('refuses to carry a text', () => {
    expect(() => writeCustomId({ command: 'a', action: 'b', args: ['Il gatto'] })).toThrow(RangeError);
    expect(() =>
      writeCustomId({ command: 'a', action: 'b', args: ['x'.repeat(60), 'y'.repeat(60)] }),
    ).toThrow(RangeError);
  });
});
