import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { quadletExtensionOf } from '../../machine/quadlets.ts';
import { atValue, lastOf } from '../../machine/settings.ts';

/** Images without a registry: which one is asked depends on the image of the machine, and Podman may refuse to choose. */
export const imageNames: MachineLint = (machine) =>
  machine.quadlets().flatMap((quadlet) => {
    const { extension, facts, name } = quadlet;
    if (extension !== 'container' && extension !== 'image') return [];
    const placed = lastOf(quadlet, facts.section, 'Image');
    const image = placed?.entry.value ?? '';
    if (!placed || !isShort(image)) return [];
    const wholeName = image.includes('/') ? `docker.io/${image}` : `docker.io/library/${image}`;
    return [atValue(quadlet, placed, diagnose('quadlet/short-name', { quadlet: name, image, wholeName }))];
  });

function isShort(image: string): boolean {
  // quadlets, transports, image IDs, templates
  if (image === '' || quadletExtensionOf(image) === 'image' || quadletExtensionOf(image) === 'build') return false;
  if (
    /[%${}\s]/.test(image) ||
    /^(?:[a-z-]+:\/\/|dir:|oci:|oci-archive:|docker-archive:|containers-storage:)/.test(image) ||
    /^(?:sha256:)?[0-9a-f]{12,64}$/.test(image)
  )
    return false;
  const [first = ''] = image.split('/');
  return !image.includes('/') || !(first.includes('.') || first.includes(':') || first === 'localhost');
}
