import { variantMeant } from '../../spec/header-words.ts';
import { variants } from '../../spec/versions.ts';

/** A variant in the first column, and what is written behind it. */
const VARIANT = /^\ufeff?(["']?)variant\1[ \t]*:(?:[ \t]+["']?([\w-]*)["']?[ \t]*(?:#.*)?|[ \t]*)\r?$(?!\n[ \t])/gm;

/** The header of a composed config, in the first column, with one of its keys. */
const HEADER =
  /^\ufeff?(["']?)compose\1[ \t]*:[ \t]*(?:\{[ \t]*|(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[ \t]+)["']?(?:vars|include|instances|output|files_dir|render)["']?[ \t]*:/m;

/**
 * True if a YAML text is a Butane config, or is being written as one: it has a variant of Butane, a beginning of one, or what can only
 * mean one; or the header of a composed config.
 */
export function isButaneYaml(text: string): boolean {
  for (const [, , variant = ''] of text.matchAll(VARIANT))
    if (variants().some((one) => one.startsWith(variant)) || variantMeant(variant).values !== undefined) return true;
  return HEADER.test(text);
}
