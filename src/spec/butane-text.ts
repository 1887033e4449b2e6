import { variants } from './versions.ts';

/**
 * True if a text has a top-level line `variant: fcos`, or the same with another variant. Compose files, Kubernetes manifests and other
 * YAML files do not have such a line.
 *
 * @param text the text, or its beginning
 */
export function isButaneText(text: string): boolean {
  const line = new RegExp(`^\\ufeff?(["']?)variant\\1[ \\t]*:[ \\t]+(["']?)(?:${variants().join('|')})\\2[ \\t]*(?:[ \\t]#.*)?\\r?$`, 'm');
  return line.test(text);
}
