/** What Discord allows in embeds. Lengths are counted in UTF-16 units, the strictest reading of "characters". */
import { z } from 'zod';
import { as } from './form.ts';

/** A picture in an embed may be on the web, or one of this message's own files. */
const picture = z.object({
  url: z
    .string()
    .max(2048)
    .refine(
      (url) => /^(https?|attachment):\/\/\S+$/i.test(url),
      as('URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('http', 'https', 'attachment')."),
    ),
});

const webUrl = z
  .string()
  .max(2048)
  .refine((url) => /^https?:\/\/\S+$/i.test(url), as('URL_TYPE_INVALID_URL', 'Not a well formed URL.'));

const embed = z.object({
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  url: webUrl.nullish(),
  timestamp: z
    .string()
    .refine(
      (time) => !Number.isNaN(Date.parse(time)),
      as('DATE_TIME_TYPE_PARSE', 'Could not parse the date.'),
    )
    .nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: z.string().max(2048), icon_url: webUrl.nullish() }).nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  author: z
    .object({ name: z.string().max(256), url: webUrl.nullish(), icon_url: webUrl.nullish() })
    .nullish(),
  fields: z
    .array(
      z.object({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().nullish(),
      }),
    )
    .max(25)
    .nullish(),
});

export type EmbedBody = z.output<typeof embed>;

/** A message's `embeds`: at most 10, with at most 6,000 characters of text among them. */
export const embeds = z
  .array(embed)
  .max(10)
  .superRefine((value, context) => {
    let total = 0;
    value.forEach((each, i) => {
      total += lengthOf(each);
      if (total > 6000) {
        const fault = as('MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
        context.addIssue({ code: 'custom', ...fault, path: [i] });
      }
    });
  });

function lengthOf(each: EmbedBody): number {
  const fields = (each.fields ?? []).map((field) => field.name.length + field.value.length);
  const own = [each.title, each.description, each.footer?.text, each.author?.name];
  return [...fields, ...own.map((text) => text?.length ?? 0)].reduce((sum, length) => sum + length, 0);
}
