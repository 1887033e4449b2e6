import { variants } from './versions.ts';

/**
 * Whether a text says at its top level that it is a Butane config: a line `variant: fcos`, or that of another variant. Compose
 * files, Kubernetes manifests and the like have none.
 *
 * @param text the text, or its beginning
 */
export function isButaneText(text: string): boolean {
  const line = new RegExp(`^\\ufeff?(["']?)variant\\1[ \\t]*:[ \\t]+(["']?)(?:${variants().join('|')})\\2[ \\t]*(?:[ \\t]#.*)?\\r?$`, 'm');
  return line.test(text);
}
