import { listWords, splitWords } from '../../syntax/unit/words.ts';
import { nearest } from '../../text/nearest.ts';
import { addressFamilies } from '../facts/linux/address-families.ts';
import { capabilities } from '../facts/linux/capabilities.ts';
import { isBoolean } from './booleans.ts';
import {
  type Checker,
  hasSpecifier,
  inWord,
  shifted,
  specifierProblem,
  unknownWord,
  type ValueProblem,
  wordProblem,
} from './value-problem.ts';

/** A list that may begin with a tilde, which inverts it. */
function checkList(check: Checker): Checker {
  return (value): ValueProblem | undefined => {
    const tilde = value.startsWith('~') ? 1 : 0;
    const list = value.slice(tilde);
    const { words, fault } = splitWords(list, listWords);
    for (const word of words) {
      const problem = inWord(list, word, check);
      if (problem) return shifted(problem, tilde);
    }
    return fault && shifted(wordProblem(fault), tilde);
  };
}

/**
 * Capabilities by name, in any case, or by number. systemd ignores a name that it does not know, without a word. Source:
 * `capability_set_from_string()` of systemd's `src/shared/cap-list.c`.
 */
export const checkCapabilities: Checker = checkList((word) => {
  if (/^[0-9]/.test(word) || capabilities.includes(word.toUpperCase())) return undefined;
  const problem = unknownWord(word.toUpperCase(), { start: 0, end: word.length }, 'is not a capability', capabilities);
  const full = `CAP_${word.toUpperCase()}`;
  return { ...problem, allowed: undefined, meant: capabilities.includes(full) ? full : problem.meant };
});

const NAMESPACES = 'cgroup ipc net mnt pid user uts time'.split(' ');

const checkNamespaceList: Checker = checkList((word) =>
  NAMESPACES.includes(word) ? undefined : unknownWord(word, { start: 0, end: word.length }, 'is not a kind of namespace', NAMESPACES),
);

/** A boolean, or namespaces. Source: `namespace_flags_from_string()` of systemd's `src/shared/nsflags.c`. */
export const checkNamespaces: Checker = (value) => (isBoolean(value) ? undefined : checkNamespaceList(value));

const checkFamilyList: Checker = checkList((word) => {
  const upper = `AF_${word.toUpperCase().replace(/^AF_/, '')}`;
  // case does not matter
  if (/^af_/i.test(word) && addressFamilies.includes(upper)) return undefined;
  const meant =
    { AF_IP: 'AF_INET', AF_IPV4: 'AF_INET', AF_INET4: 'AF_INET', AF_IPV6: 'AF_INET6' }[upper] ?? nearest(upper, addressFamilies);
  // a name that is near none of these may be of a newer kernel
  if (meant === undefined && /^AF_[A-Z0-9_]+$/i.test(word)) return undefined;
  return { problem: 'is not an address family such as AF_INET', at: { start: 0, end: word.length }, meant };
});

/** `none`, or address families. Which of them the kernel has is not known here. */
export const checkAddressFamilies: Checker = (value) => (value === 'none' ? undefined : checkFamilyList(value));

/** A device, or a class of them, and the rights. Source: `config_parse_device_allow()` of systemd's `src/core/load-fragment.c`. */
export const checkDeviceAllow: Checker = (value) => {
  const specifier = specifierProblem(value);
  if (specifier || hasSpecifier(value)) return specifier;
  const { words, fault } = splitWords(value, listWords);
  if (fault) return wordProblem(fault);
  const [device, ...rest] = words;
  if (device && !/^(?:\/+(?:dev|run\/systemd\/inaccessible)\/|block-|char-)/.test(device.text))
    return { problem: 'is not the path of a device, char-NAME or block-NAME', at: device.span };
  const rights = rest.find(({ text }) => !/^[rwm]+$/.test(text)) ?? rest[1];
  return rights && { problem: 'is not one of the rights r, w and m, or several of them together', at: rights.span };
};
