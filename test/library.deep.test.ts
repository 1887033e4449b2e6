import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

it('the library has types that a TypeScript project can use', () => {
  const project = mkdtempSync(join(tmpdir(), 'butane-types-'));
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.types.json'), '--outDir', join(project, 'types')]);
  writeFileSync(
    join(project, 'use.ts'),
    "import { translate, type Report } from './types/index.js';\nconst report: Report = translate('').report;\nexport const first: string | undefined = report[0]?.code;\n// @ts-expect-error there is no such option\ntranslate('', { pretty: 1 });\n",
  );
  writeFileSync(
    join(project, 'tsconfig.json'),
    '{ "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true, "lib": ["es2023"], "types": [] }, "files": ["use.ts"] }',
  );
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  execFileSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
});
