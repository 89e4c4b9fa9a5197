import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What is wrong with the arguments, in words of ours; Node's own are English, with a stack. */
function toSentence(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Node quotes what it does not take; an option together with the value that it wants: '--role <value>'.
  const [, name = ''] = /'([^' ]*)/u.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识选项「${name}」`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多写了「${name}」`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
  return message.includes('does not take') ? `选项「${name}」后面不写值` : `选项「${name}」后面要写一个值`;
}

/** The arguments of a command as `parseArgs` reads them; where there is one that it does not know, that is said with the usage, and the command ends. */
export function readOptions<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${toSentence(error)}。\n${usage}`);
    return process.exit(1);
  }
}
