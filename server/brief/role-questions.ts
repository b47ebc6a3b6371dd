import type { Role } from './model.ts';

/** What a course of any kind is called in a heading. */
export const EVENT =
  '(?:training|course|program|workshop|session|boot ?camp|onboarding|induction|class|curriculum|module|project|series|academy|day|event|retreat|refresher|pathway|initiative|seminar|masterclass|lesson|clinic|conference|learning|webinar|brief|design|certification|apprenticeship|unit|plan)s?';

/** What a place for learners to meet is called in a heading. */
export const SPACE =
  '(?:community|forum|channel|space|group|guild|circle|network|board|cohort|hub|club|room|chat|discord|slack|crew|huddle|exchange|meetup|community of practice)s?';

/** Who learns, as a heading names them: a pronoun or up to three words ("our night nurses"). */
const PEOPLE = '(?:they|you|we|i|people|[a-z-]+(?: [a-z-]+){0,3}?)';
const THEM = '(?:them|you|people|[a-z-]+(?: [a-z-]+){0,3})';
const NOW = '(?: (?:now|today|at present|at the moment|currently|right now))?';

/** The times into which a course is divided. */
const TIMES =
  '(?:(?:the|our|each|every|all|these|those) )?(?:(?:one|two|three|four|five|six|eight|ten|twelve|half) )?(?:day|half day|morning|afternoon|evening|night|session|week|weekend|hour|meeting|shift|month|module|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lesson|term|season|round|visit|job|tour|breakfast|lunch)s?';

/** Paraphrases of a role's name, tried in order: the earlier is the more specific. All match a whole normalised name. */
const paraphrases: readonly (readonly [Role, readonly string[]])[] = [
  [
    'social',
    [
      `(?:the |our )?(?:cohort|course|class|alumni|learner|learners|participant|peer|crew|team|group) (?:channel|chat|forum|space|thread|corner|table|group)`,
      `(?:what (?:happens|goes on|they do|we do) )?(?:in )?between ${TIMES}`,
      `(?:staying|keeping|being|meeting|working|learning) (?:together|in contact) (?:afterwards|between .*|after .*)`,
      `where ${PEOPLE} (?:will |can |could )?(?:turn|bring|take|put|swap|trade|sit|stand|go)(?: .*)?(?: together| each other| one another| afterwards| between .*)`,
      `(?:channel|forum|circle|guild|chat|peer group|whatsapp group|signal group) (?:for|at|of|called|named|the|with|in|on) .+`,
      `(?:the|our) [a-z'-]+(?: [a-z'-]+){0,2} (?:circle|guild|forum|huddle|meetup|community|channel)`,
      `(?:the )?(?:purpose|aim|goal|intent|point|role|idea) of (?:the |our |this |its |a )?(?:[a-z-]+ ){0,2}${SPACE}`,
      `why (?:the|this|our|a|we have a|we need a|we want a) (?:[a-z-]+ ){0,2}${SPACE}(?: exists?| matters)?`,
      `what (?:is )?(?:the|this|our) (?:[a-z-]+ ){0,2}${SPACE} (?:is )?for`,
      `where ${PEOPLE} (?:will |can |could )?(?:talk|meet|connect|share|discuss|gather|compare notes|help each other|support each other|hang out|stay in touch|keep in touch|find each other|learn from each other|learn together|come together)(?: .*)?`,
      `how ${PEOPLE} (?:will |can )?(?:stay|keep|remain) (?:connected|in touch|in contact|talking|together)(?: .*)?`,
      `(?:staying|keeping) (?:connected|in touch|in contact|the conversation going)(?: .*)?`,
      `learning (?:together|from each other|from one another)`,
      `a place to (?:talk|meet|share|connect)(?: .*)?`,
    ],
  ],
  [
    'wiifm',
    [
      'what is in (?:it|this) for .*',
      `what (?:do|will|would) (?:i|you|they|${THEM}) get (?:out of|from|for) .*`,
      `what (?:i|you|they|${PEOPLE}) (?:will |would )?get (?:out of|from) (?!bed\\b).*`,
      `what you (?:will )?(?:gain|get)`,
      `why (?:should (?:you|i)|you should|would you) (?:attend|join|take part|care|come|sign up|enrol|enroll|participate|take .*|bother)`,
      'benefits? (?:for|to) (?:me|you|them|the (?:learner|participant|employee|individual|team member|attendee|trainee|student|volunteer|member)s?|(?:learner|participant|employee|individual|attendee|trainee|student|volunteer|member|staff)s?)',
      'how (?:you|they|learners|participants) (?:will )?benefit',
    ],
  ],
  [
    'currency',
    [
      `(?:the thing |that )?for (?:which|what) ${PEOPLE} (?:would |will |do )?(?:leave|get|give|come|stay|rise|drive|walk|trade|swap|put up|go|cross|sacrifice|miss|skip|stand|work|live)(?: .*)?`,
      `why ${PEOPLE} (?:would |do |still |really )?(?:come out|get out|get up|stay on|keep coming|do it|do this)(?: .*)?`,
      `what ${PEOPLE} (?:would |will |do |really |most |all |already )*(?:set store by|set great store by|hold dear|get up for|get up early for|come for|stay for|stay on for|work for|long for|wish for|yearn for|hunger for|take pride in|are proud of|is proud of|love|loves|enjoy|enjoys|cherish|cherishes|look forward to|looks forward to|put first|live on|would miss|go the extra mile for|give a free .* for|give an? .* for|want most|want for themselves|want out of it)(?: .*)?`,
      `what (?:would|could|might|does|do|will) (?:get|make|bring|move|draw|win|tempt|keep|persuade) ${THEM}(?: .*)?`,
      `what (?:is|would be) (?:it )?worth (?:it )?to ${THEM}`,
      `what (?:makes|gets|brings|draws|pulls|keeps) ${THEM} (?:come|coming|in|stay|staying|turn up|show up|return|returning|do it|through the door)(?: .*)?`,
      `what (?:is|are) (?:the |their |our )?(?:[a-z-]+ ){0,3}(?:currency|currencies|motivation|motivations|motivators)(?: of .*)?`,
      `what (?:really |truly |actually )?(?:drives|moves|motivates|inspires|energizes|excites|fires up|lights up|animates|interests|engages) ${THEM}(?: .*)?`,
      `what (?:gets|makes|keeps|brings|pulls) ${THEM} (?:tick|going|up in the morning|out of bed|up|moving|interested|in|here|come|coming back|care|stay|awake|to come|to care)`,
      `what (?:really |truly |actually )?(?:matters|is important|counts|is valuable|is precious|is worth it)(?: most| more)? (?:to|for) .*`,
      `what ${PEOPLE} (?:really |truly |actually |most |would |will |do )*(?:value|values|prize|treasure|care about|cares about|care for|trade|pay with|give up|trade their time for|give their time for|give time for|spend time on|get out of bed for|look for|be won by|live for)(?: .*)?`,
      `what (?:do|does|would|will) ${PEOPLE} (?:really |truly |actually |most |already )?(?:value|prize|care|care about|care most about|trade|give up|pay with|spend|give)(?: .*)?`,
      `why (?:would|should|will|do) (?:they|people|anyone|anybody|learners|participants|staff|[a-z-]+s) (?:bother|care|come|turn up|show up|take part|join|give|spend|make time|want to|engage|show)(?: .*)?`,
      `(?:what|how) to (?:win|reach) (?:them|their hearts)(?: .*)?`,
      `(?:their|the learners?|learner|the audience s?|audience) (?:currency|currencies|motivations?|motivators?|values?|drivers?)`,
    ],
  ],
  [
    'measures',
    [
      `what (?:will|would|should|shall) tell us(?: .*)?`,
      `how (?:shall|will|would|can|do) we see(?: .*)?`,
      `how (?:do |will |would |can |shall |should |are )?(?:we|you|i|they|it) (?:will |would |can |shall |are going to |plan to |is )?(?:tell|measure|evaluate|assess|check|track|judge|be measured|be evaluated|measured|evaluated|find out whether|find out if|see whether|see if)(?: .*)?`,
      `how (?:will|would|can|shall|should) (?:we|you|i|they) (?:know|see|find out|notice)(?: .*)?`,
      `how (?:we|you|i|they) (?:will|would|can|shall|are going to) (?:know|see|find out|notice)(?: .*)?`,
      `how (?:do )?(?:we|you|i) know (?:it|this|that it|the (?:training|course|program|workshop)|whether|if|when|we)(?: .*)? ?(?:works?|worked|has worked|is working|succeeded|success|got there|landed|helped|are done|made a difference)(?: .*)?`,
      `what (?:does |would |will )?(?:success|good|done|better|winning) (?:looks?|would look|will look) like(?: .*)?`,
      `what (?:we|you|i) (?:will |shall |would |plan to |want to )?(?:count|measure|track|monitor|evaluate|keep an eye on|look at afterwards|check)(?: .*)?`,
      `what (?:will|do|shall|should) we (?:count|measure|track|monitor|evaluate|check|look at)(?: .*)?`,
      `(?:when|how) (?:have|will|do|are) we (?:done|succeeded|succeed|have succeeded|be done)(?: .*)?`,
      `signs? (?:of success|that it (?:worked|is working|works)|it (?:worked|is working|works))`,
      `(?:did|has|does|is) it (?:work|worked|working)`,
      `(?:measuring|evaluating|tracking|assessing) (?:the )?(?:success|impact|results?|effect|effectiveness|progress|outcomes?|transfer|change|${EVENT})`,
      `how (?:(?:will|would|should|is|are|do) )?(?:success|impact|progress|it|results?|learning|this|the ${EVENT}) (?:will be |should be |be |is |are |gets )?(?:measured|evaluated|tracked|assessed|judged)`,
    ],
  ],
  [
    'cause',
    [
      `where (?:the |our |this |that |all this |all the )?(?:[a-z-]+ ){0,2}(?:comes?|stems?|starts?|begins?|arises?|originates?)(?: from)?`,
      `what (?:is |lies |sits )?(?:at|behind|under) the (?:root|bottom|back|heart) of .*`,
      `how (?:it|this|that|we|things) (?:came|got|have come|ended|has come) (?:to|up|here|about|this|so)(?: .*)?`,
      `why (?:it is|things are|they are|we are where|this is) (?:as|like|the way|so|where|that way|this way)(?: .*)?`,
      `what (?:keeps|stops|prevents) (?:it|this|them|that|us) (?:from )?(?:happening|working|changing|doing)(?: .*)?`,
      `what we (?:found|saw|see|find|noticed|learned) (?:on|at|in|when|behind|underneath) .*`,
      `what (?:is )?(?:going|goes) wrong(?: .*)?`,
      `what is (?:the (?:real |actual |underlying |root )?(?:problem|matter|trouble|cause|gap|issue|need|challenge)|wrong|not working|broken|happening|happening now|happening today|in the way|getting in the way|behind (?:it|this|that|the .*)|causing (?:it|this|the .*)|the (?:current|present) (?:state|situation))${NOW}`,
      `what (?:problem|problems|need|gap) (?:are we|we are|do we|does (?:it|this)|is (?:it|this)) (?:solving|solve|addressing|address|closing|close)`,
      `what (?:is )?(?:stops|stopping|prevents|preventing|blocks|blocking|hinders|hindering|gets in the way|getting in the way|stands in the way|hampers|holding) ?.*`,
      `what (?:keeps|holds|has kept) ${THEM} (?:from .*|back)`,
      `what lies (?:behind|beneath|underneath)(?: .*)?`,
      `what (?:happens|they do|people do|we see|we have|exists)(?: now| today| at present| currently)`,
      `why (?:it|this|that|things?|handovers?|[a-z-]+(?: [a-z-]+){0,3}?) (?:happens?|fails?|goes wrong|go wrong|is failing|are failing|breaks? down|does not work|do not work|is not working)(?: .*)?`,
      `why (?:is|are|do|does|did) (?:it|this|that|things?|they|people|[a-z-]+(?: [a-z-]+){0,3}?) (?:happen|happening|fail|failing|go wrong|going wrong|struggle|struggling|break down|stuck|not .*)(?: .*)?`,
      `why ${PEOPLE} (?:leave|quit|stay away|drop out|give up|hold back|hesitate|go missing|come back|fall .*|forget .*|avoid .*|skip .*|miss .*|get .*|do not .*|never .*|no longer .*|are not .*|still .*)(?: .*)?`,
      `why (?:the |our |so many |so few )?(?:[a-z-]+ ){0,2}[a-z-]+s (?:come back|get lost|go missing|pile up|slip|stall|bounce|end up|are late|go unanswered|are missed|are lost)(?: .*)?`,
      `where (?:are we|we are|do we stand|we stand|things stand|it stands|are they|they are|people are)(?: starting from| coming from)?${NOW}`,
      `where (?:it|things?|does it|do things) (?:goes|go|is going|are going) wrong(?: .*)?`,
      `where (?:does it hurt|it hurts|the pain is|is the pain|the shoe pinches)`,
      `how (?:it|things|this|[a-z-]+(?: [a-z-]+){0,2}?) (?:is|are|works?|is done|are done|goes|run|runs|look|looks) (?:now|today|at present|at the moment)`,
      `(?:the )?(?:situation|state of play|state of affairs|state of things|practice|reality|picture)(?: today| now| at present)`,
      `(?:the )?(?:problem|need|gap|challenge|issue)s? (?:we are solving|to solve|to be solved|we want to solve|we face|at hand|we see|we found|behind (?:it|this|the .*)|it solves|this solves)`,
    ],
  ],
  [
    'analysis',
    [
      `what we (?:were told|got told|heard|picked up|have heard|have been told)(?: .*)?`,
      `what (?:the )?[a-z-]+(?: [a-z-]+)? (?:told|said to|wrote to) us(?: .*)?`,
      `what (?:do )?we (?:already )?(?:know|learned|learnt|found|found out|heard|discovered|observed|saw) ?(?:about|from|by|when|of|in|talking to|listening to|asking)? ?(?:them|the .*|our .*|people|learners|staff|[a-z-]+s)?`,
      `how (?:do )?we (?:know|found out|asked|listened|researched|learned|learnt|find out|listen)(?: this| that| it| about them| them| to them)?`,
      `what ${PEOPLE} (?:told|said to|tell) us(?: .*)?`,
      `who(?:m)? (?:did )?we (?:ask|asked|talk to|talked to|spoke to|spoke with|interviewed|listened to|observed|surveyed)(?: .*)?`,
      `(?:voices|quotes|feedback|findings|insights|answers|results) from (?:the )?(?:learners|participants|audience|staff|floor|field|survey|interviews|focus groups?|poll|research)`,
      `(?:listening|talking) to (?:the )?(?:learners|audience|participants|them|staff)`,
    ],
  ],
  [
    'prompts',
    [
      `questions? to (?:close|end|finish|carry|argue|sleep|send|answer together|work|leave|begin|go|sit|turn|hand|play|look|walk|warm|wrap)(?: .*)?`,
      `(?:things? |topics? |questions? )?to (?:talk|think|chew|mull|argue|puzzle|talk it) (?:over|about|through|on|of)(?: .*)?`,
      `what (?:do|will|can|shall|should|would) (?:they|we|you|people|learners|participants) (?:ask|talk about|discuss|put to) (?:each other|one another|the group|them|themselves|.*)`,
      `what (?:they|we|people|learners|participants) (?:will |can |would |shall )?(?:ask|put to) (?:each other|one another|themselves|the group|them)(?: .*)?`,
      `questions? (?:to|that) (?:will )?(?:get|start|spark|open|prompt|kick|think|reflect|discuss|ponder|talk|bring|begin|keep|put to|take|chew|help|provoke|stir|mull|set|warm|ask (?:them|each other|learners|participants|one another|the group|in))(?: .*)?`,
      `questions? (?:for|in) (?:discussion|reflection|debate|conversation|thought|journaling|(?:the |each |every )?(?:week|month|group|groups|circle|circles|forum|channel|community|pair|pairs|threes|fours|trios|triads|table|tables|breakouts?|board|cohort|guild|learners?|participants?|peers|huddle|small groups))(?: .*)?`,
      `(?:[a-z-]+ ){0,2}(?:conversation|discussion|dialog|talk) (?:starters?|openers?|prompts?|questions?|cards?|topics?)(?: .*)?`,
      `what (?:we will|to|will we|we|we are going to) (?:ask|talk about|discuss)(?: .*)?`,
      `what (?:they|people|learners|participants) (?:will|can) (?:talk about|discuss|be asked)(?: .*)?`,
      `things? to (?:talk about|discuss|reflect on)`,
      `(?:to )?(?:get|getting) (?:them|people|the group|the conversation|conversations?|talk) (?:talking|going|started|to talk)`,
      `(?:starting|opening|sparking) (?:the )?(?:conversations?|discussions?)`,
    ],
  ],
  [
    'objectives',
    [
      `(?:by|after|at) .{2,40} (?:they|you|we|everyone|each .{2,30}|all .{2,30}|learners|participants) (?:can|will|should|shall|are able to|must)(?: .*)?`,
      `what (?:can|could|will|should) (?:they|you|${PEOPLE}) (?:do|show)(?: (?:now|afterwards|after|then|by|at) ?.*)?`,
      `skills? (?:to (?:show|have|bring|take)|they (?:show|have|take)|shown)(?: .*)?`,
      `what (?:they|you) (?:will|can|should) (?:do|show) (?:afterwards|after|then|by|at) ?.*`,
      `what (?:i|you|they|${PEOPLE}) (?:will|can|should|are going to|is going to|must|need to|would) (?:be able to|have to be able to|know|learn|take away|take home|take with them|take with you|leave with|walk away with|go home with|practice|master|achieve|be doing)(?: .*)?`,
      `what (?:will|should|can|do|must|would) (?:i|you|they|${PEOPLE}) (?:be able to|know|learn|take away|take home|leave with|walk away with|practice|master|need to learn|need to be able to)(?: .*)?`,
      `(?:by|at) the (?:end|close)(?: of .*)?`,
      `(?:after (?:this|completing (?:this|the)|attending (?:this|the))|(?:on|upon) (?:completing|completion of|finishing) (?:this|the|our)) (?:[a-z0-9-]+ ){0,3}${EVENT}(?: .*)?`,
      `(?:upon|on|after) completion`,
      `(?:i|you|they|learners|participants|trainees|students|attendees) (?:will|should|can) (?:be able to|learn|leave with|walk away with|know)(?: .*)?`,
      `skills? (?:covered|gained|to (?:build|gain|practice|develop|learn)|you will .*|they will .*|taught|learned|learnt)`,
      `(?:key )?(?:takeaways?|learnings?) (?:for|from) .*`,
    ],
  ],
  [
    'audience',
    [
      `who(?:m)? (?:do )?(?:we|you) have in (?:mind|view|front of us)`,
      `who (?:stands|sits|works|drives|walks|is|answers|serves|does) (?:at|in|on|behind|with|the|it) .*`,
      `who (?:this|it) (?:concerns|touches|affects|reaches|addresses)`,
      `(?:the )?(?:people|men and women|ones|hands|faces) (?:we|it|this|in|at|on|behind|concerned|who)(?: .*)?`,
      `(?:for )?who(?:m)? ?(?:is|are)? ?(?:it|this|that|we|the|these|our|is it|is this)? ?(?:${EVENT})? ?(?:is|are)? ?(?:meant|intended|designed|aimed|made|written|best|right|designing|building)? ?(?:for|at)`,
      `who(?:m)? for`,
      'who for',
      `for who(?:m)?(?: (?:is|are) .*| .*(?:is|are)(?: meant| intended)?)?`,
      `who(?:m)? (?:should|will|can|would|is going to|are going to|may|must|needs to|need to|gets to) (?:attend|join|come|take part|participate|take (?:this|it|the .*)|be there|be in the room|be learning|learn|enrol|enroll|sign up|benefit|change|be trained|train|go|use (?:it|this)|we reach|we train|be reached)(?: .*)?`,
      `who (?:attends|comes|joins|takes part|participates|benefits|learns|needs (?:it|this)|changes|is in the room|is coming|is learning|is changing|is invited|is taking part)(?: .*)?`,
      `who(?:m)? (?:do )?(?:we|you) (?:serve|train|teach|are teaching|are training|want to reach|are reaching|are designing for|are talking to|design for|are writing for|want to train|have in the room|are building this for|are doing this for)`,
      `who (?:are|is) (?:the |our |your |these |those |my )?(?:participants?|learners?|audience|trainees?|students?|attendees?|people|delegates?|target audience|target group|they|[a-z-]+ (?:participants|learners|audience))(?: .*)?`,
      `who (?:they|the learners|the participants|our learners|our audience|these people|the audience) (?:are|is)`,
      `(?:the )?(?:people|ones|folks|[a-z]+s) (?:it|this|the ${EVENT}) is for`,
      `(?:meet|about|knowing|introducing|understanding) (?:the |our |your )?(?:learners?|audience|participants?|trainees?|students|attendees)`,
    ],
  ],
  [
    'purpose',
    [
      `why (?:are|do|should|did|would|will) we (?:do|doing|run|running|offer|offering|need|build|building|want|teach|teaching|train|training|create|creating|propose|proposing|make|making|invest|investing|here|bother)(?: .*)?`,
      `why we (?:are|do|run|need|want|offer|built|build|teach|train|made|make|created|propose|should|bother|exist)(?: .*)?`,
      `why (?:this|the|our|a|an|these|such a|another) (?:[a-z0-9-]+ ){0,3}${EVENT}(?: (?:exists?|matters?|is needed|now|at all|is important|is worth it))?`,
      `why (?:this|it|bother|here)(?: (?:matters?|exists?|is needed|is important|and why now|now))?`,
      `why (?:does|is|do) (?:this|it|the|these)(?: [a-z-]+){0,3} (?:matter|exist|needed|important|worth .*|necessary)(?: .*)?`,
      `what (?:is|are) (?:the |our |its |your |this )?(?:[a-z-]+ ){0,2}(?:purpose|goal|aim|intent|intention|point|idea|north star|outcome|transformation|mission|vision)s?(?: (?:of|for|here|behind) ?.*)?`,
      `what (?:is it|this is|it is|is this|is this (?:[a-z-]+ )?${EVENT}|is the (?:[a-z-]+ )?${EVENT}|the (?:[a-z-]+ )?${EVENT} is|(?:the|these) (?:[a-z-]+ )?${EVENT} are|are (?:the|these) (?:[a-z-]+ )?${EVENT}) (?:for|meant to do|supposed to do|all for)`,
      `what (?:will|should|would|must|has to|needs to|is to|is going to|we want to|do we want to|we need to|do we need to|are we changing|we are changing) ?(?:be different|change|be changed|look different|see change|be better|be done differently)?(?: .*)?(?:different|change|differently|better)`,
      `what (?:will|should|would|must|has to|needs to|is to|is going to|we want to) (?:be different|change|look different|be better)(?: .*)?`,
      `what (?:changes|is different|will people do differently|they will do differently|will they do differently|people will do differently)(?: .*)?`,
      `what (?:are|do|does|would|should) (?:we|you|i|this .*) (?:trying|hope|hoping|want|aiming|aim|after|looking|setting out|seek)(?: to (?:achieve|change|accomplish|do|see|reach|make happen).*)?`,
      `what (?:we|i) (?:are |really )?(?:trying|hope|hoping|want|aim|aiming|intend|set out|are after|after|seek|plan)(?: to (?:achieve|change|accomplish|do|see|reach|make happen).*)`,
      `what we (?:are after|want|are aiming for|aim for|hope for|seek)`,
      `(?:the )?(?:change|difference|shift|transformation|impact|result) (?:we (?:want|seek|need|are after|aim for|hope for|would like|wish|are looking for|intend)(?: to (?:see|make|bring about|have|achieve))?|(?:it|this|this training|the training) (?:makes|will make|should make)|to (?:make|achieve|bring about)|in (?:behavior|practice|one sentence)|(?:we )?wanted|sought)`,
      `(?:the )?(?:purpose|aim|goal|goals|intent|point|mission|vision) (?:of|for|behind) (?:this|the|our|these|doing this|it all)(?: .*)?`,
      `where (?:we|they|it) (?:want to|would like to|should|need to|hope to) (?:be|get|go|end up)(?: .*)?`,
      `from (?:what|where|here|today) to (?:what|where|there|tomorrow)`,
      `our (?:purpose|goal|aim|north star|intent)(?: .*)?`,
    ],
  ],
  [
    'decisions',
    [
      `how ${TIMES} (?:is |are |will be |gets |get )?(?:run|runs|work|works|go|goes|held|built|made up|laid out|filled|spent|unfold|unfolds|look|looks|organized)(?: .*)?`,
      `how (?:it|this|that) (?:is done|is run|runs|will run|is to be done|is put together)(?: .*)?`,
      `how (?:do |shall |will )?(?:we|you) (?:go|set) about (?:it|this|that|.*)`,
      `what we (?:will|shall|would|plan to) do(?: .*)?`,
      `how (?:do |will |shall |should |are )?(?:we|it|they|you|this|the ${EVENT}) (?:will |would |shall |are going to |is going to |plan to |intend to |want to |mean to |is |are )(?:deliver|delivering|delivered|teach|teaching|taught|run|running|work|do|doing|get|train|be delivered|be taught|be run|be organized|be structured|go about|happen|learn|build|design|help|reach|organize|put|bring|set|get there|proceed)(?: .*)?`,
      `how (?:will|shall|do|should|would) (?:we|it|they|people|learners|participants|this|the ${EVENT}) (?:deliver|teach|run|do|get there|train|be delivered|be taught|be run|be organized|go about|happen|learn|get|reach|help|build)(?: .*)?`,
      `how (?:we|they) (?:teach|deliver|train|learn|run|built|designed|do)(?: .*)?`,
      `how (?:it|the ${EVENT}|this ${EVENT}) (?:is|will be|gets) (?:delivered|taught|run|organized|built|structured|designed)(?: .*)?`,
      `what (?:we|it|the ${EVENT}) (?:will|would|are going to|is going to|plan to|intend to) (?:do|run|build|offer|make|look like|use|deliver|teach)(?: .*)?`,
      `what we (?:have )?(?:decided|chose|chosen|propose|plan|suggest|recommend)(?: (?:on|to .*|and .*|for .*|so far))?`,
      `what (?:will we|are we going to|shall we) (?:do|run|build|offer)(?: .*)?`,
      `what (?:it|the ${EVENT}) (?:will |would |is going to )?looks? like`,
      `(?:decisions|choices) (?:we (?:made|took|have made|have taken)|made|taken|so far|and (?:why|reasons|rationale))(?: .*)?`,
      `(?:our|the|proposed|suggested|recommended) (?:[a-z-]+ )?(?:approach|solution|format|design|plan of attack)(?: .*)?`,
    ],
  ],
];

const compiled = paraphrases.map(([role, patterns]) => [role, new RegExp(`^(?:${patterns.join('|')})$`)] as const);

/** No name of this length is a heading that names a role; it also bounds the matching. */
const LONGEST = 80;

/** The role that a normalised name paraphrases ("who is it for", "how we will know it worked"), if any. */
export function paraphrasedRole(name: string): Role | undefined {
  if (name.length > LONGEST || !name.includes(' ')) return undefined;
  return compiled.find(([, pattern]) => pattern.test(name))?.[0];
}
