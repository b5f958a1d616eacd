import { expect, it } from 'vitest';
import { EngineError, type EngineFault } from '../../../src/engine/port.ts';
import { GlassboxError } from '../../../src/glassbox/errors.ts';
import { engineSentence } from '../../../src/text/engine.ts';
import { glassboxSentence } from '../../../src/text/glassbox.ts';

it('every fault of the engine ends in a sentence that says what to do', () => {
  const faults: readonly EngineFault[] = [
    'starting',
    'down',
    'died',
    'poison',
    'too-long',
    'too-many',
    'not-finite',
    'internal',
  ];
  for (const fault of faults)
    expect(engineSentence(new EngineError(fault, 'internal words'))).toMatch(
      /[Rr]iprova|[Aa]spetta|Cambia|Dillo|Accorci/,
    );
  for (const fault of faults)
    expect(engineSentence(new EngineError(fault, 'internal words'))).not.toContain('internal words');
});

it('the glass box says what it can’t open, and what it can', () => {
  const say = (...args: ConstructorParameters<typeof GlassboxError>) =>
    glassboxSentence(new GlassboxError(...args));
  expect([
    say('too-long', '', { tokens: 70, limit: 64 }),
    say('unsupported', '', { what: 'architecture', found: 'qwen3', works: 'llama, gemma3' }),
    say('unsupported', '', { what: 'tensor type', found: 'x 39', works: 'F32, Q4_K' }),
    say('too-large', '', { needs: 9e9, limit: 4e9 }),
    say('damaged', ''),
  ]).toMatchInlineSnapshot(`
    [
      "Dentro il modello si guarda bene solo con testi corti: questo ha 70 token, il massimo è 64. Accorcialo e riprova.",
      "Di questo modello non so mostrare l’interno: ha l’architettura qwen3, e io so aprire llama, gemma3. Gli altri comandi funzionano lo stesso.",
      "Di questo modello non so mostrare l’interno: i suoi numeri sono scritti in un modo che non so leggere; conosco F32, Q4_K. Gli altri comandi funzionano lo stesso.",
      "Questo modello è troppo grande per aprirlo pezzo per pezzo su questo computer: servirebbero 9,0 GB di memoria, ne posso usare 4,0 GB. Gli altri comandi funzionano lo stesso.",
      "Il file del modello non si riesce a leggere pezzo per pezzo. Dillo all’insegnante: forse va scaricato di nuovo. Gli altri comandi funzionano lo stesso.",
    ]
  `);
});
