import { Ajv } from 'ajv';
import * as standalone from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import type { StructuralSchemas } from './structural-schema.ts';

const header = '// Made by `npm run generate`. Do not edit.\n';

/**
 * The module of the precompiled validators: `validators` by version. They find all faults, need no ajv and make no
 * functions at run time. One module for all versions, because they share most of their types: with 63 ms for Node
 * itself to start, it costs 3 ms to load, one module a version 2 ms for one and 6 ms for all of them, and a dynamic
 * import of one 3 ms. Faults come without words; self-check.ts has them.
 */
export function validatorModule({ schemas, roots }: StructuralSchemas): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  for (const schema of schemas) ajv.addSchema(schema);
  const names = [...new Set(roots.values())];
  const code = standaloneCode(ajv, Object.fromEntries(names.map((id, i) => [`root${i}`, id])));
  if (/\brequire\(|\bFunction\(|\bimport\b/.test(code)) throw new Error('generate: a precompiled validator needs something at run time');
  const lookup = [...roots].map(([version, id]) => `${JSON.stringify(version)}: root${names.indexOf(id)}`).join(', ');
  const module = `${code.replaceAll('export const root', 'const root')}\nexport const validators = { ${lookup} };\n`;
  const { code: small } = transformSync(module, { minify: true, treeShaking: true, format: 'esm', target: 'es2022', charset: 'utf8' });
  return header + small;
}

/** The types of the validator module. */
export const validatorTypes = `${header}import type { StructureValidator } from '../structure-validator.ts';

export declare const validators: Readonly<Record<string, StructureValidator>>;
`;

// ajv is CommonJS: its default export comes bare or in a namespace, depending on who loads it
type Standalone = (ajv: Ajv, refs: Readonly<Record<string, string>>) => string;
const loaded: unknown = standalone.default;
const standaloneCode = (typeof loaded === 'function' ? loaded : (loaded as { default: unknown }).default) as Standalone;
