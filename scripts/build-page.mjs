// Builds the classroom's page into dist/page/: one script, one style sheet, its fonts and avatars. Nothing comes from outside.
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../src/aula/page/', import.meta.url));
const target = fileURLToPath(new URL('../dist/page/', import.meta.url));
const require = createRequire(import.meta.url);
const packageDir = (name) => dirname(require.resolve(`${name}/package.json`));

const sans = packageDir('@expo-google-fonts/noto-sans');
const emoji = packageDir('@expo-google-fonts/noto-emoji');
const dejavu = packageDir('dejavu-fonts-ttf');
const FONTS = {
  'noto-sans-400.ttf': join(sans, '400Regular/NotoSans_400Regular.ttf'),
  'noto-sans-400i.ttf': join(sans, '400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  'noto-sans-700.ttf': join(sans, '700Bold/NotoSans_700Bold.ttf'),
  'noto-emoji.ttf': join(emoji, '400Regular/NotoEmoji_400Regular.ttf'),
  'dejavu-sans.ttf': join(dejavu, 'ttf/DejaVuSans.ttf'),
  'dejavu-mono.ttf': join(dejavu, 'ttf/DejaVuSansMono.ttf'),
};

await rm(target, { recursive: true, force: true });
await mkdir(join(target, 'font'), { recursive: true });
const common = { bundle: true, minify: true, legalComments: 'eof', write: false, logLevel: 'warning' };
const [script, style] = await Promise.all([
  build({ ...common, entryPoints: [join(source, 'main.ts')], format: 'esm', target: 'es2022' }),
  build({
    ...common,
    entryPoints: [join(source, 'css/page.css')],
    target: 'chrome111',
    external: ['./font/*'],
  }),
  ...Object.entries(FONTS).map(([name, from]) => copyFile(from, join(target, 'font', name))),
  copyFile(join(source, 'index.html'), join(target, 'index.html')),
  cp(join(source, 'avatar'), join(target, 'avatar'), { recursive: true }),
]);
for (const [name, { outputFiles }] of Object.entries({ 'page.js': script, 'page.css': style })) {
  const { contents } = outputFiles[0];
  await writeFile(join(target, name), contents);
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  console.log(`dist/page/${name}  ${kb(contents.length)}  (gzip ${kb(gzipSync(contents).length)})`);
}
