import type { PlainKind, ValueKind } from '../facts/systemd/directive.ts';
import { type EnumName, enums } from '../facts/systemd/enums.ts';
import { checkBusName, checkSocketAddress, checkUris } from './addresses.ts';
import { checkBoolean } from './booleans.ts';
import { checkCalendar } from './calendar.ts';
import { checkEnum } from './check-enum.ts';
import { checkCommand } from './commands.ts';
import { checkEnvironment } from './environment.ts';
import { checkInteger, checkMode, checkRange, checkUnsigned } from './numbers.ts';
import {
  checkAbsolutePaths,
  checkConditionPath,
  checkEnvironmentFile,
  checkPath,
  checkPathList,
  checkPaths,
  checkRelativePaths,
  checkWorkingDirectory,
} from './paths.ts';
import { checkAddressFamilies, checkCapabilities, checkDeviceAllow, checkNamespaces } from './privileges.ts';
import { checkSignal } from './signals.ts';
import {
  checkCountLimit,
  checkCpuQuota,
  checkMemory,
  checkNiceLimit,
  checkSize,
  checkSizeLimit,
  checkTasks,
  checkTimeLimit,
} from './sizes.ts';
import { checkNanoseconds, checkTimer } from './time-spans.ts';
import { checkSlice, checkUnit, checkUnits } from './unit-names.ts';
import { checkUser, checkUsers } from './users.ts';
import { type Checker, specifierProblem, type ValueProblem } from './value-problem.ts';

const checkers: Readonly<Record<PlainKind, Checker | undefined>> = {
  any: undefined,
  boolean: checkBoolean,
  integer: checkInteger,
  unsigned: checkUnsigned,
  nice: checkRange(-20, 19),
  'oom-score': checkRange(-1000, 1000),
  'io-priority': checkRange(0, 7),
  'cpu-priority': checkRange(0, 99),
  'exit-status': checkRange(0, 255),
  'cpu-weight': checkRange(1, 10_000, 'idle'),
  weight: checkRange(1, 10_000),
  mode: checkMode,
  seconds: checkTimer,
  nanoseconds: checkNanoseconds,
  calendar: checkCalendar,
  size: checkSize,
  memory: checkMemory,
  tasks: checkTasks,
  'cpu-quota': checkCpuQuota,
  'limit-count': checkCountLimit,
  'limit-size': checkSizeLimit,
  'limit-seconds': checkTimeLimit,
  'limit-microseconds': checkTimeLimit,
  'limit-nice': checkNiceLimit,
  signal: checkSignal,
  string: specifierProblem,
  units: checkUnits,
  unit: checkUnit,
  slice: checkSlice,
  path: checkPath,
  'path-list': checkPathList,
  paths: checkPaths,
  'absolute-paths': checkAbsolutePaths,
  'relative-paths': checkRelativePaths,
  'working-directory': checkWorkingDirectory,
  'environment-file': checkEnvironmentFile,
  'condition-path': checkConditionPath,
  command: checkCommand,
  environment: checkEnvironment,
  user: checkUser,
  users: checkUsers,
  'bus-name': checkBusName,
  uris: checkUris,
  'socket-address': checkSocketAddress,
  capabilities: checkCapabilities,
  namespaces: checkNamespaces,
  'address-families': checkAddressFamilies,
  'device-allow': checkDeviceAllow,
};

const enumCheckers = new Map<EnumName, Checker>();

/**
 * What is wrong with a value of a kind; undefined where systemd takes it, or may take it. An empty value is not judged: it resets
 * most settings. The value is as systemd gets it: lines joined, without blanks around it. Takes linear time.
 */
export function checkValue(kind: ValueKind, value: string): ValueProblem | undefined {
  if (value === '') return undefined;
  if (!isEnum(kind)) return checkers[kind]?.(value);
  let check = enumCheckers.get(kind);
  if (check === undefined) {
    check = checkEnum(enums[kind]);
    enumCheckers.set(kind, check);
  }
  return check(value);
}

function isEnum(kind: ValueKind): kind is EnumName {
  return Object.hasOwn(enums, kind);
}
