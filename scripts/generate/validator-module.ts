import { Ajv } from 'ajv';
import * as standalone from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import type { StructuralSchemas } from './structural-schema.ts';

const header = '// Made by `npm run generate`. Do not edit.\n';

/**
 * The module of the precompiled validators, which exports `validators` by version. They report all violations, do not need ajv, and
 * do not generate functions at run time. All versions are in one module, because they share most of their types. Loading it takes 3 ms
 * (Node itself starts in 63 ms). One module for each version would take 2 ms for one and 6 ms for all, and a dynamic import of one takes
 * 3 ms. Violations have no messages; self-check.ts adds them.
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
  const module = `${withoutSchemas(code).replaceAll('export const root', 'const root')}\nexport const validators = { ${lookup} };\n`;
  const { code: minified } = transformSync(module, { minify: true, treeShaking: true, format: 'esm', target: 'es2022', charset: 'utf8' });
  return header + minified;
}

/**
 * The code with the types of schemas written where they are used. ajv refers to them in the schemas, which are then unused and left out
 * of the module.
 */
function withoutSchemas(code: string): string {
  const schemas = new Map<string, unknown>();
  for (const [, name, json] of code.matchAll(/\bconst (schema\d+) = (\{[^;]*\});/g)) schemas.set(name!, JSON.parse(json!));
  return code.replace(/\b(schema\d+)((?:\.\w+)*\.type)\b/g, (written, name: string, steps: string) => {
    let value = schemas.get(name);
    for (const step of steps.slice(1).split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
    return value === undefined ? written : JSON.stringify(value);
  });
}

/** The types of the validator module. */
export const validatorTypes = `${header}import type { StructureValidator } from '../structure-validator.ts';

export declare const validators: Readonly<Record<string, StructureValidator>>;
`;

// ajv is CommonJS. Depending on the loader, its default export is the function or a namespace with the function.
type Standalone = (ajv: Ajv, refs: Readonly<Record<string, string>>) => string;
const loaded: unknown = standalone.default;
const standaloneCode = (typeof loaded === 'function' ? loaded : (loaded as { default: unknown }).default) as Standalone;
