// What the commands do: loads late.
export { fillInLinks } from './fillInLinks';
