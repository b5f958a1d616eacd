import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payloads } from '../../../src/bot/send.ts';

const picture = (alt: string) => ({ name: 'a.png', png: new Uint8Array([1]), alt });

describe('payloads', () => {
  it('never ping anyone and always drop the pictures of the view before', () => {
    for (const payload of payloads({ text: `@everyone <@1>\n${'x\n'.repeat(3000)}` })) {
      expect(payload.allowedMentions).toEqual({ parse: [] });
      expect(payload.attachments).toEqual([]);
      expect(payload.content.length).toBeLessThanOrEqual(2000);
    }
  });

  it('turn what is longer than four messages into a file, whole', () => {
    const text = 'riga di testo\n'.repeat(2000);
    const all = payloads({ text });
    expect(all).toHaveLength(1);
    expect(all[0].files[0]?.name).toBe('testo-intero.txt');
    expect(String(all[0].files[0]?.attachment)).toBe(text);
  });

  it('keep labels, alt texts and embeds within the limits, whatever they hold', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 3000 });
    fc.assert(
      fc.property(any, any, any, (alt, label, text) => {
        const [{ files, components, embeds }] = payloads({
          pictures: [picture(alt)],
          embeds: [{ title: label, text, footer: alt, fields: [{ name: label, value: text }] }],
          rows: [[{ kind: 'button', label, target: { command: 'a', action: 'b' } }]],
        });
        expect(files[0]?.description?.length).toBeLessThanOrEqual(1024);
        const [button] = components[0]?.components ?? [];
        expect(button && 'label' in button ? button.label?.length : 0).toBeLessThanOrEqual(80);
        expect(embeds[0]?.title?.length).toBeLessThanOrEqual(256);
        expect(embeds[0]?.fields?.[0]?.value.length).toBeLessThanOrEqual(1024);
      }),
      { numRuns: 30 },
    );
  });
});
