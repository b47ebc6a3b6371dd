import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claimsCurrency } from '../../server/english/currency.ts';

const claims = [
  // who values
  'Tower crane operators prize a foreman who keeps his promises.',
  'Our trustees care most about not letting the founder down.',
  'The paramedics we rode with crave ten quiet minutes after a bad call.',
  'School cooks take real pride in plates that come back empty.',
  'Most of the welders on the slipway rank a safe journey home above the bonus.',
  'New sheriffs’ deputies are proud of knowing every farm on the road.',
  'They look forward to the supper more than to the diploma.',
  'Radiographers live for the moment when a frightened child holds still.',
  // what moves them
  'What drives the youth workers is seeing one kid come back.',
  'Street sweepers are moved by a word of thanks from the shops.',
  'It is the singing that gets the altos here on a wet Tuesday.',
  'Being trusted with the master key keeps the night porters going.',
  // what matters to them
  'What matters to the ringers is a clean peal.',
  'A tidy cab means a lot to the drivers.',
  'For a care assistant, nothing beats a resident who eats again.',
  'Their biggest motivation is mastery.',
  'Independence is the currency of the market traders.',
  // why they stay
  'The reason why most of the lifeguards return each summer is the crew.',
  'Volunteer firefighters do it because their fathers did.',
  'The typesetters are in it for the beauty of the page.',
  // what they would pay
  'Beekeepers would drive two hours for an evening with an old master.',
  'Half of the nurses told us that they would swap a Sunday for a desk of their own.',
  'Ferry mates are willing to give up their lunch break to be heard by the harbour master.',
  'They’d do anything for a roster they can plan a life around.',
];

const noClaims = [
  // somebody else's values
  'The ministry prizes transparency.',
  'Head office cares deeply about waste.',
  'Passengers value a clean toilet.',
  'The sponsor wants everyone certified by May.',
  'We want stewards to feel valued.',
  'Management is driven by the quarterly figures.',
  // what people ought to value, and what the course offers
  'Crane operators should care about wind limits.',
  'Trainees will love the new simulator.',
  'The course offers recognition and a badge.',
  'You will get home earlier.',
  // questions and gaps
  'What do bakers care about?',
  'Nobody has asked what the drivers value.',
  'What they value: to be determined.',
  'What matters to them',
  // other senses of the words
  'The lock is driven by a chain.',
  'Nurses care for nineteen patients each.',
  'The contract has a value of 40,000 euros.',
  'What matters is the torque.',
  'Riggers check the shackle before they lift.',
  'Drivers come back for a second test.',
  'They gave up the paper forms in March.',
  'Registrars come first in the rota.',
  'The first word to a caller is a greeting.',
  'The market traders swap pitches in spring.',
];

describe('claimsCurrency', () => {
  for (const text of claims) it(`hears a currency in “${text}”`, () => assert.equal(claimsCurrency(text), true));
  for (const text of noClaims) it(`hears none in “${text}”`, () => assert.equal(claimsCurrency(text), false));
});
