import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { readBrief } from '../../server/brief/brief.ts';
import { recognise } from '../../server/brief/recognise.ts';
import { parse } from '../../server/markdown/parse.ts';
import { briefOf } from './read.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

const TRAINING = [
  '# Telephone course for receptionists',
  '',
  '## Goal',
  '',
  'Receptionists stop guessing.',
  '',
  '## Who’s it for',
  '',
  'All receptionists.',
];

describe('Whether a document is a brief', () => {
  it('is decided by the front matter before anything else', () => {
    for (const said of ['type: design-brief', 'northstar: true', 'northstar: { disable: [] }']) {
      assert.deepEqual(recognise(briefOf('---', said, '---', '# Minutes'), { listed: false }), {
        brief: true,
        reason: 'front matter',
      });
    }
    assert.deepEqual(recognise(briefOf('---', 'northstar: false', '---', ...TRAINING), { listed: true }), {
      brief: false,
      reason: 'front matter',
    });
  });

  it('is decided by the team’s lists next', () => {
    assert.deepEqual(recognise(briefOf('# Anything'), { listed: true }), { brief: true, reason: 'included' });
    assert.deepEqual(recognise(briefOf(...TRAINING), { listed: false }), { brief: false, reason: 'excluded' });
  });

  it('needs sections of two roles, one of which is about people', () => {
    assert.deepEqual(recognise(briefOf(...TRAINING)), { brief: true, reason: 'sections' });
    assert.deepEqual(recognise(briefOf('# Course', '', '## Objectives', '', '- Draft', '', '## Format', '', '- Film')), {
      brief: false,
      reason: 'no sections',
    });
  });

  it('needs learners', () => {
    const brief = briefOf('# Bees', '', '## Purpose', '', 'Honey.', '', '## Solution', '', 'A hive.');
    assert.deepEqual(recognise(brief), { brief: false, reason: 'no learners' });
  });

  it('is yes for a brief that is a project plan as well', () => {
    const brief = briefOf(
      ...['# Forklift refresher', '', '## Scope', '', 'Both plants.', '', '## Stakeholders', '', 'Works council.', ''],
      ...['## Target audience', '', 'Drivers on all shifts.', '', '## Learning objectives', '', '- Check the mast', ''],
      ...['## Delivery method', '', 'In pairs.', '', '## Deliverables', '', 'Cards.', '', '## Milestones', '', 'March.'],
    );
    assert.deepEqual(recognise(brief), { brief: true, reason: 'sections' });
  });

  const others: Record<string, string[]> = {
    'a README': [
      '# learnkit',
      '',
      'A toolkit for courses.',
      '',
      '## Why',
      '',
      'Speed.',
      '',
      '## Who is this for?',
      '',
      'Developers of training sites.',
      '',
      '## Installation',
      '',
      '```sh',
      'npm i',
      '```',
      '',
      '## Usage',
      '',
      'Run it.',
    ],
    minutes: [
      '# L&D team, 3 June',
      '',
      'Attendees: Ana, Bo',
      '',
      '## Audience',
      '',
      'Learners in sales, for now.',
      '',
      '## Goals',
      '',
      'Cut to three.',
      '',
      '## Actions',
      '',
      '- Ana: draft the course',
    ],
    'a job advert': [
      '# Learning designer',
      '',
      '## About us',
      '',
      'We train nurses.',
      '',
      '## Purpose',
      '',
      'You design workshops.',
      '',
      '## What’s in it for you',
      '',
      '- Holidays',
      '',
      '## How to apply',
      '',
      'Send a CV.',
    ],
    'a lesson': [
      '# Lesson 4: loops',
      '',
      '## Learning objectives',
      '',
      '- Write a loop',
      '',
      '## Audience',
      '',
      'Beginners.',
      '',
      '## Exercise',
      '',
      'Write one.',
      '',
      '## Solution',
      '',
      '```py',
      'pass',
      '```',
    ],
    'a policy': [
      '# Training policy',
      '',
      '## Purpose',
      '',
      'This policy says who trains.',
      '',
      '## Audience',
      '',
      'All staff.',
      '',
      '## Responsibilities',
      '',
      'HR.',
      '',
      '## Exceptions',
      '',
      'None.',
    ],
    'an incident report': [
      '# Incident: enrolment outage',
      '',
      '## Impact',
      '',
      '1,200 learners.',
      '',
      '## Root cause',
      '',
      'A certificate.',
      '',
      '## Audience',
      '',
      'Platform team.',
      '',
      '## Action items',
      '',
      '- Alert',
    ],
    'a product specification': [
      '# Course builder: spec',
      '',
      '## Problem',
      '',
      'Instructors can’t reorder lessons.',
      '',
      '## Goals',
      '',
      '- Faster',
      '',
      '## Target users',
      '',
      'Instructors.',
      '',
      '## Requirements',
      '',
      '1. Undo',
      '',
      '## Out of scope',
      '',
      'Import.',
    ],
    'a page that sells a course': [
      '# Negotiate: online course',
      '',
      '## Who is this for?',
      '',
      'Freelancers.',
      '',
      '## What you’ll learn',
      '',
      '- Ask',
      '',
      '## What’s in it for you',
      '',
      'Income.',
      '',
      '## Your instructor',
      '',
      'Dana trained 2,000.',
      '',
      '## Price',
      '',
      '€390. Early bird €290.',
      '',
      '## FAQ',
      '',
      'Refunds.',
    ],
    'a tender': [
      '# Request for proposals: e-learning',
      '',
      '## Target audience',
      '',
      '4,000 employees.',
      '',
      '## Objectives',
      '',
      '- Halve course time',
      '',
      '## Proposal requirements',
      '',
      'Price per module.',
      '',
      '## Submission deadline',
      '',
      '30 June.',
    ],
    'a technical design': [
      '# Notification service',
      '',
      '## Motivation',
      '',
      'Learners miss reminders as the queue drops messages.',
      '',
      '## Goals',
      '',
      '- p95 under 200 ms',
      '',
      '## Non-goals',
      '',
      '- SMS',
      '',
      '## Approach',
      '',
      'A worker polls the database.',
      '',
      '## Alternatives considered',
      '',
      'A vendor API.',
    ],
    'an own development plan': [
      '# My development plan',
      '',
      '## Goals',
      '',
      '- I want to learn to present',
      '- I want to coach',
      '',
      '## Motivation',
      '',
      'I would like to lead, and I have been stuck.',
      '',
      '## Activities',
      '',
      '- I take the workshop',
    ],
    'a talk': [
      '# Workshop: Git for librarians',
      '',
      '**Audience:** Librarians',
      '',
      '**Level:** Beginner',
      '',
      '## Abstract',
      '',
      'Participants will learn.',
      '',
      '## Takeaways',
      '',
      '- Commit',
      '',
      '## Speaker bio',
      '',
      'Mo.',
    ],
    'a policy on training': [
      '# Policy 12: Professional training and leave',
      '',
      '## Purpose',
      '',
      'To make all employees aware of the courses they are entitled to.',
      '',
      '## Audience',
      '',
      'All staff.',
      '',
      '## Learning objectives',
      '',
      '- Managers understand how to release staff for training',
      '',
      '## Delivery',
      '',
      'Courses may be taken online or in person.',
    ],
    'a list of courses': [
      '# Courses this winter',
      '',
      '## Bread',
      '',
      '**Aim:** Participants will learn to bake.',
      '',
      '**Who is it for?** Beginners.',
      '',
      '**By the end of the course you will:**',
      '',
      '- know your flours',
      '',
      '## Knives',
      '',
      '**Aim:** Participants will gain confidence with a knife.',
      '',
      '**Who is it for?** Anybody.',
      '',
      '## Ferments',
      '',
      '**Aim:** An introduction to brine.',
      '',
      '**Who is it for?** Returners.',
      '',
      '**Format:** Evenings.',
    ],
  };
  for (const [kind, lines] of Object.entries(others)) {
    it(`is no for ${kind}`, () => {
      assert.deepEqual(recognise(briefOf(...lines)), { brief: false, reason: 'another kind of document' });
    });
  }

  for (const [folder, expected] of [
    ['briefs', true],
    ['others', false],
    ['real-others', false],
  ] as const) {
    it(`is ${expected ? 'yes' : 'no'} for every document of ${folder}`, function () {
      if (!existsSync(corpus)) return this.skip();
      const wrong = readdirSync(corpus + folder)
        .filter((name) => name.endsWith('.md'))
        .filter((name) => recognise(readBrief(parse(readFileSync(`${corpus}${folder}/${name}`, 'utf8')))).brief !== expected);
      assert.deepEqual(wrong, []);
    });
  }
});
