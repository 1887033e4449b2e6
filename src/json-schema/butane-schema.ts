import type { Spec } from '../spec/spec.ts';
import { leafDefinitions } from './butane-leaves.ts';
import { ButaneTypes } from './butane-types.ts';
import { Definitions } from './definitions.ts';
import { headerDefinitions } from './header-schema.ts';
import { draft7, type JsonSchema, refTo, when } from './json-schema.ts';

/** The JSON Schema of a Butane version. It has the rules that can be checked without translating the config. */
export function butaneSchema(spec: Spec): JsonSchema {
  const definitions = new Definitions();
  const config = new ButaneTypes(spec, definitions).type(spec.shape.root, '', true);
  return {
    $schema: draft7,
    title: `Butane config, ${spec.variant} ${spec.version}`,
    ...config,
    definitions: { ...leafDefinitions, ...definitions.all() },
  };
}

/**
 * One JSON Schema for all Butane versions, which switches on `variant` and `version`. It refers to no other file: an editor may have a
 * copy of only this file, and would otherwise fetch the schemas of all versions for a config that needs one. Equal definitions
 * are stored once, so the schema is much smaller than the sum of the others.
 */
export function butaneSwitch(specs: readonly Spec[]): JsonSchema {
  const definitions = new Definitions();
  const variants = [...new Set(specs.map(({ variant }) => variant))];
  const versionSwitches = variants.map((variant) => {
    const versions = specs.filter((spec) => spec.variant === variant).map(({ version }) => version);
    // Editors suggest the values in this order: newest first.
    const version = { enum: versions.toReversed(), errorMessage: `versions of ${variant} are ${versions.join(', ')}` };
    return when(named({ variant }), { properties: { version } });
  });
  const configs = specs.map((spec) => {
    const { variant, version, shape } = spec;
    const config = new ButaneTypes(spec, definitions).type(shape.root, '', true);
    return when(named({ variant, version }), definitions.add(config, [`${variant}-${version}`]));
  });
  const { variant, version } = headerOf(specs[0]!);
  const config = {
    type: 'object',
    properties: { variant: { ...variant, enum: variants, errorMessage: `variants are ${variants.join(', ')}` }, version },
    required: ['variant', 'version'],
    allOf: [...versionSwitches, ...configs],
  };
  // editors check each document of a file by itself: the first one may be the header
  const header = { type: 'object', required: ['compose'], properties: { compose: true, variant: false } };
  return {
    $schema: draft7,
    title: 'Butane config',
    ...when(header, refTo('Header')),
    else: config,
    definitions: { ...leafDefinitions, ...headerDefinitions, ...definitions.all() },
  };
}

/** A schema that matches configs with this header. */
function named(header: Readonly<Record<string, string>>): JsonSchema {
  const properties = Object.entries(header).map(([name, value]) => [name, { const: value }]);
  // The type is needed: without it, a value that is not a mapping would match every condition.
  return { type: 'object', required: Object.keys(header), properties: Object.fromEntries(properties) };
}

/** The schemas of `variant` and `version`, without their values. */
function headerOf(spec: Spec): Readonly<Record<'variant' | 'version', JsonSchema>> {
  const { properties } = new ButaneTypes(spec, new Definitions()).type(spec.shape.root, '', true) as {
    properties: Record<'variant' | 'version', JsonSchema>;
  };
  const { const: _variant, ...variant } = properties.variant;
  const { const: _version, ...version } = properties.version;
  return { variant, version };
}
