import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { rows } from '../../src/spec/versions.ts';

/** What editors understand, and validators need not. */
const EDITOR_KEYWORDS = ['doNotSuggest', 'errorMessage', 'markdownDescription'];

/** A validator for schemas that are checked in. Strict: it refuses unknown keywords, and keywords that cannot matter. */
export function strictAjv(): Ajv {
  // shorter code is slower to make than to run
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, code: { optimize: false } });
  for (const keyword of EDITOR_KEYWORDS) ajv.addKeyword(keyword);
  return ajv;
}

export function readSchema(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`schemas/${path}`, 'utf8')) as Record<string, unknown>;
}

/** The paths of all schemas of Butane below schemas/. */
export const butaneSchemas: readonly string[] = [...rows.map(({ variant, version }) => `butane/${variant}-${version}.json`), 'butane.json'];

export interface ButaneValidators {
  /** By the schema of one version, `fcos 1.5.0`; undefined where there is none. */
  one(spec: string, config: unknown): boolean | undefined;
  /** By the schema that switches on variant and version. */
  all(config: unknown): boolean;
}

export function butaneValidators(): ButaneValidators {
  const ajv = strictAjv();
  const all = ajv.compile(readSchema('butane.json'));
  const specs = new Set(rows.map(({ variant, version }) => `${variant} ${version}`));
  // compiled when they are asked for: that takes most of the time
  const ones = new Map<string, ValidateFunction>();
  const one = (spec: string): ValidateFunction | undefined => {
    if (specs.has(spec) && !ones.has(spec)) ones.set(spec, ajv.compile(readSchema(`butane/${spec.replace(' ', '-')}.json`)));
    return ones.get(spec);
  };
  return { one: (spec, config) => one(spec)?.(config) as boolean | undefined, all: (config) => all(config) as boolean };
}
