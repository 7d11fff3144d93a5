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

  it('is a break in many languages, with and without accents', () => {
    for (const title of [
      'Pausa para el café',
      'Pausa caffè',
      'PAUSA CAFFE',
      'Intervalo para almoço',
      'Przerwa kawowa',
      'Thé et café',
      'Кофе-брейк',
      'Обед',
      'Oběd',
      'Öğle yemeği',
      'Lounas',
      'Lounastauko',
      'Frokost',
      'Ebédszünet',
      'Kávészünet',
      'Abendessenspause',
      'Pause déjeuner',
      '午餐',
      '午餐休息',
      'コーヒーブレイク',
      '점심시간',
      '☕',
      '🍕 🥤',
      'Teatime',
      'Welcome coffee',
      'Afternoon tea & cake',
      'Lunch & Networking',
      'Raumwechsel',
      'Pause (30 min)',
    ])
      assert.equal(kindOfWords(title), 'break', title);
  });

  it('is a break whoever pays for it', () => {
    for (const title of [
      'Coffee Break sponsored by Acme Corp',
      'Mittagspause, gesponsert von Acme',
      'Lunch – kindly provided by Globex',
      'Pausa café patrocinada por Acme',
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
      'Einlass & Begrüßungskaffee',
      'Accueil des participants',
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
      'Menopause',
      'Kunstpause',
      'Coffee as a service, sponsored by Acme',
      '',
    ])
      assert.equal(kindOfWords(title), undefined, title);
  });
});
