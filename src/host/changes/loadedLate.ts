// What makes a change and takes it back: loads with the first one.
export { applyPreviewed } from './applyPreviewed';
export { carryOut } from './carryOut';
export { putRight } from './putRight';
export { isDoneAlready, wayBack } from './wayBack';
