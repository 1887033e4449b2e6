import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { struct, text } from '../../../schema/placed.ts';
import { surelyMeant } from '../../../text/nearest.ts';
import { ownValue } from '../../../text/own-value.ts';
import { meantRoles, roleLabel, roles } from '../../facts/machine-config-operator.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderInName } from '../../placeholder-text.ts';

/** Names that the API of a cluster refuses, and roles of no pool. */
export const metadata: MachineLint = ({ config, variant }) => {
  if (variant !== 'openshift' || !config) return [];
  const section = struct(config, 'metadata');
  const labels = struct(section, 'labels');
  const name = text(section, 'name') ?? '';
  const role = text(labels, roleLabel) ?? '';
  const problems: Diagnostic[] = [];
  const isName = NAME.test(name) && name.length <= LONGEST;
  if (name !== '' && !isName && placeholderInName(name) === undefined) {
    const meant = name
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '');
    problems.push(
      aboutField(
        section,
        'name',
        diagnose('machine-config/bad-name', { name, meant: NAME.test(meant) ? meant.slice(0, LONGEST) : undefined }),
      ),
    );
  }
  const meantRole = roles.includes(role) ? undefined : (ownValue(meantRoles, role) ?? surelyMeant(role, roles));
  if (meantRole !== undefined)
    problems.push(aboutField(labels, roleLabel, diagnose('machine-config/unknown-role', { role, meant: meantRole })));
  return problems;
};

/** A name of a Kubernetes object: RFC 1123, "DNS subdomain names" of the Kubernetes docs. */
const NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST = 253;
