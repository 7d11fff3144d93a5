import assert from 'node:assert/strict';
import { kindOfWords } from '../../../src/core/schedule/eventKind';

describe('what a title says about its kind', () => {
  it('is a break for pauses and meals', () => {
    for (const title of [
      'Break',
      'Coffee Break ☕',
      'Lunch 🍲',
      'Project Lightning Talk: Mini Break',
      'Project Lightning Talk: Lunch | On Own',
      'Main Conference: morning tea',
      'Morning Tea (catered)',
      'Room changeover',
      'Kaffeepause',
      'Mittagspause / Lunch',
      'Pause-café',
      'Almuerzo',
      '休憩',
    ])
      assert.equal(kindOfWords(title), 'break', title);
  });

  it('is another for what surrounds talks', () => {
    for (const title of [
      'Registration',
      'Registration & Breakfast',
      'Badge Pick-Up',
      'Doors open',
      'Cloakroom',
      'Networking Reception',
      'Einlass',
      'Speakers’ dinner party',
    ])
      assert.equal(kindOfWords(title), 'other', title);
  });

  it('says nothing for talks', () => {
    for (const title of [
      'Break the Monolith',
      'Breaking the Silence',
      'Coffee with Kubernetes',
      'Lunch & Learn: Rust',
      'Opening',
      'Closing Ceremony',
      'The Social Network',
      'Registration Flows in OAuth',
      'Open Source Party Planning with Rust',
      'Info',
      '',
    ])
      assert.equal(kindOfWords(title), undefined, title);
  });
});
