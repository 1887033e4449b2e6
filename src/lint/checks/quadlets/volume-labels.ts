import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { isOwnPath } from '../../facts/images/own-folders.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';
import { atValue, isTemplate, listOf, settingOf } from '../../machine/settings.ts';
import { isTrue } from '../../units/booleans.ts';

/** `SOURCE:TARGET` with options that give the folder the label of containers: `z`, `Z`. */
const LABELLED = /:(?:[^:]*,)?[zZ](?:,[^:]*)?$/;
/** Words of a config that deals with labels itself. */
const LABELLING = ['chcon', 'semanage', 'setsebool', 'container_file_t', 'setenforce', 'label=disable'];

/** Folders of the machine that SELinux does not let a container touch. Source: podman-run(1), "Labeling Volume Mounts". */
export const volumeLabels: MachineLint = (machine) => {
  if (!machine.isOstree) return [];
  const quadlets = machine.quadlets().filter((quadlet) => quadlet.extension === 'container' && !isTemplate(quadlet));
  if (quadlets.length === 0 || LABELLING.some((word) => machine.mentions().count(word) > 0)) return [];
  return quadlets.flatMap((quadlet): Diagnostic[] => {
    if (isTrue(settingOf(quadlet, 'Container', 'SecurityLabelDisable') ?? '') || settingOf(quadlet, 'Container', 'SecurityLabelType'))
      return [];
    if (listOf(quadlet, 'Container', 'PodmanArgs').some(({ entry }) => /--privileged|label/.test(entry.value))) return [];
    return listOf(quadlet, 'Container', 'Volume').flatMap((placed): Diagnostic[] => {
      const { value } = placed.entry;
      const source = /^(\/[^:]+):\//.exec(value)?.[1];
      if (source === undefined || LABELLED.test(value) || !isOwnPath(machinePath(source, true))) return [];
      const meant = /:[^/:]+$/.test(value) ? `${value},Z` : `${value}:Z`;
      return [atValue(quadlet, placed, diagnose('quadlet/volume-label', { quadlet: quadlet.name, path: source, meant }))];
    });
  });
};
