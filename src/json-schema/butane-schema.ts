import type { Spec } from '../spec/spec.ts';
import { leafDefinitions } from './butane-leaves.ts';
import { ButaneTypes } from './butane-types.ts';
import { Definitions } from './definitions.ts';
import { draft7, type JsonSchema, when } from './json-schema.ts';

/** The JSON Schema of a Butane version: what can be told about a config before it is translated. */
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
 * The JSON Schema of every Butane version, which switches on `variant` and `version`. It refers to no other file: an editor
 * may have copied it, may load it from a disk that the others are not on, and would fetch 33 files for a config that needs
 * one. What versions have in common is in it once, so that it is a fraction of the sum.
 */
export function butaneSwitch(specs: readonly Spec[]): JsonSchema {
  const definitions = new Definitions();
  const variants = [...new Set(specs.map(({ variant }) => variant))];
  const known = variants.map((variant) => {
    const versions = specs.filter((spec) => spec.variant === variant).map(({ version }) => version);
    // newest first, as they are suggested
    const version = { enum: versions.toReversed(), errorMessage: `versions of ${variant} are ${versions.join(', ')}` };
    return when(named({ variant }), { properties: { version } });
  });
  const configs = specs.map((spec) => {
    const { variant, version, shape } = spec;
    const config = new ButaneTypes(spec, definitions).type(shape.root, '', true);
    return when(named({ variant, version }), definitions.add(config, [`${variant}-${version}`]));
  });
  const { variant, version } = headerOf(specs[0]!);
  return {
    $schema: draft7,
    title: 'Butane config',
    type: 'object',
    properties: { variant: { ...variant, enum: variants, errorMessage: `variants are ${variants.join(', ')}` }, version },
    required: ['variant', 'version'],
    allOf: [...known, ...configs],
    definitions: { ...leafDefinitions, ...definitions.all() },
  };
}

/** True for a config that says this in its header. */
function named(header: Readonly<Record<string, string>>): JsonSchema {
  const properties = Object.entries(header).map(([name, value]) => [name, { const: value }]);
  // what is no mapping has no header: without a type, each of the conditions would hold for it
  return { type: 'object', required: Object.keys(header), properties: Object.fromEntries(properties) };
}

/** What `variant` and `version` mean, whichever they are. */
function headerOf(spec: Spec): Readonly<Record<'variant' | 'version', JsonSchema>> {
  const { properties } = new ButaneTypes(spec, new Definitions()).type(spec.shape.root, '', true) as {
    properties: Record<'variant' | 'version', JsonSchema>;
  };
  const { const: _variant, ...variant } = properties.variant;
  const { const: _version, ...version } = properties.version;
  return { variant, version };
}
