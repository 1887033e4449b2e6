import { listWords, splitWords } from '../../syntax/unit/words.ts';
import { type Checker, hasSpecifier, inWord, specifierProblem, wordProblem, wrong } from './value-problem.ts';

/*
 * Names and addresses of other things. Sources: `socket_address_parse()` of systemd's `src/shared/socket-netlink.c`,
 * `sd_bus_service_name_is_valid()`, `documentation_url_is_valid()`.
 */

const NO_ADDRESS = 'is not a path, a port, or an IP address with a port';
const LOCALHOST = 'is not an IP address with a port; 127.0.0.1 or [::1] is this machine';

/** A path, an abstract name, a port, or an address with a port. Addresses are not looked into. */
export const checkSocketAddress: Checker = (value) => {
  const specifier = specifierProblem(value);
  if (specifier || hasSpecifier(value)) return specifier;
  const [, host] = /^([^:/@[\]]+):[0-9]+$/.exec(value) ?? [];
  if (host !== undefined && !/^[0-9.]+$/.test(host)) return wrong(value, host === 'localhost' ? LOCALHOST : NO_ADDRESS);
  if (/^[/@[]|:/.test(value)) return undefined;
  if (/^[0-9]+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return undefined;
  return wrong(value, NO_ADDRESS);
};

export const checkBusName: Checker = (value) => {
  const specifier = specifierProblem(value);
  if (specifier || hasSpecifier(value)) return specifier;
  const isName = value.length <= 255 && /^[A-Za-z_-][A-Za-z0-9_-]*(?:\.[A-Za-z_-][A-Za-z0-9_-]*)+$/.test(value);
  return isName ? undefined : wrong(value, 'is not a name on the bus such as org.example.Service');
};

/** URLs with spaces between them. */
export const checkUris: Checker = (value) => {
  const { words, fault } = splitWords(value, listWords);
  for (const word of words) {
    const problem = inWord(value, word, (uri) => {
      if (specifierProblem(uri)) return specifierProblem(uri);
      if (hasSpecifier(uri) || /^(?:https?:\/\/|file:\/|info:|man:)./.test(uri)) return undefined;
      return { problem: 'is not a URL that begins with http://, https://, file:/, info: or man:', at: { start: 0, end: uri.length } };
    });
    if (problem) return problem;
  }
  return fault && wordProblem(fault);
};
