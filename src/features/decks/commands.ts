// What the commands do: loads with the first one that is called.
export { newOwnTalk } from './newOwnTalk';
export { addDeckToSession, newSessionFromDeck } from './sessionFromDeck';
