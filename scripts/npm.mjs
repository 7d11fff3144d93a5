/**
 * How npm is started: `npm run` names its own script, which is surer than whatever stands on the PATH.
 *
 * @param {readonly string[]} args
 * @returns {{ program: string, args: string[], shell: boolean }} for `spawn`; Windows starts `npm.cmd` by its shell alone
 */
export function npm(args) {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') === true
    ? { program: process.execPath, args: [script, ...args], shell: false }
    : { program: 'npm', args: [...args], shell: process.platform === 'win32' };
}
