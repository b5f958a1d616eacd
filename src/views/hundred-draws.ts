/** The panel with a second picture: a hundred draws against what was expected. */
import type { Press, View } from '../bot/command.ts';
import type { SamplerSettings } from '../sampling/types.ts';
import type { Prompt, Services } from '../services.ts';
import { probabilita as it } from '../text/probabilita.ts';
import { nextTokenView } from './next-token.ts';

const DRAWS = 100;
const BARS = 10;

export async function hundredDrawsView(
  prompt: Prompt,
  settings: SamplerSettings,
  press: Pick<Press, 'asker' | 'signal'>,
  services: Services,
): Promise<View> {
  const { nextToken, charts } = services;
  const prediction = await nextToken.predict(prompt, press.asker);
  const distribution = nextToken.distribution(prediction, settings);
  const seed = services.newSeed();
  const { counts, test } = nextToken.drawMany(distribution, DRAWS, seed);
  const bars = distribution.top(Math.min(BARS, distribution.kept));
  const shown = bars.reduce((sum, { rank }) => sum + (counts[rank - 1] ?? 0), 0);
  const picture = await charts.draws(
    {
      text: prediction.text,
      seed,
      draws: DRAWS,
      bars: bars.map(({ id, rank, after }) => ({
        label: nextToken.label(id),
        observed: counts[rank - 1] ?? 0,
        expected: DRAWS * after,
      })),
      rest: {
        count: distribution.kept - bars.length,
        observed: DRAWS - shown,
        expected: DRAWS * distribution.rest(bars.length).after,
      },
    },
    press.signal,
  );
  const note = it.drawn100(seed, test.degrees === 0 ? null : test.pValue, distribution.kept);
  return nextTokenView(prediction, distribution, services, press.signal, { note, pictures: [picture] });
}
