import { expect, it } from 'vitest';
import { failureText, modello } from '../../../src/text/modello.ts';

it.each([
  ['SIGKILL', 'il processo del modello è stato chiuso a forza'],
  ['SIGTERM; some line', 'il processo del modello è stato chiuso a forza'],
  ['SIGSEGV', 'il processo del modello si è chiuso per un errore interno'],
  ['exit code 3221225477', 'il processo del modello si è chiuso per un errore interno'],
  [
    'SIGABRT; FATAL ERROR: JavaScript heap out of memory',
    'memoria finita: il computer non ne ha abbastanza per il modello',
  ],
  [
    "exit code 1; terminate called after throwing 'std::bad_alloc'",
    'memoria finita: il computer non ne ha abbastanza per il modello',
  ],
  [
    'Failed to load model; ggml_backend_cpu_buffer_type_alloc_buffer: failed to allocate buffer of size 9',
    'memoria finita: il computer non ne ha abbastanza per il modello',
  ],
  [
    "Failed to load model; error loading model architecture: unknown model architecture: 'x'",
    'il file contiene un tipo di modello che qui non si sa aprire',
  ],
  ["ENOENT: no such file or directory, stat 'nothing.gguf'", 'il file del modello non c’è più'],
  ["EACCES: permission denied, open 'm.gguf'", 'il file del modello non si può leggere: mancano i permessi'],
  [
    'Invalid GGUF magic. Expected "GGUF" but got "abcd".',
    'il file del modello è rovinato: va scaricato di nuovo',
  ],
  ['the header names no architecture', 'il file del modello è rovinato: va scaricato di nuovo'],
  [
    'node-llama-cpp has no build for GPU=cuda on this computer',
    'per la scheda grafica chiesta manca il programma che apre il modello',
  ],
  ['exit code 7; some line', 'il processo del modello si è fermato (codice 7)'],
  ['exit code null', 'il processo del modello si è fermato (codice null)'],
  ['SIGXCPU', 'il processo del modello si è fermato (codice SIGXCPU)'],
  ['', 'il processo del modello si è fermato'],
  ['spawn odd; more', 'il processo del modello si è fermato (motivo tecnico: spawn odd)'],
])('%j', (reason, words) => {
  expect(failureText(reason)).toBe(words);
});

it('an endless reason still fits under the panel', () => {
  expect(modello.lastFailure('x'.repeat(9000)).length).toBeLessThan(300);
});
