// What the commands do: loads late.
export { checkLinks } from './checkLinks';
export { fillInLinks } from './fillInLinks';
