### Words inside the figures, lists and boxes of a text.

## Flow figure: a drawing that shows how one thing leads to another

# Small line over the figure's title: this is what goes wrong.
flow-harm = The problem
# Small line over the figure's title: this is what can go better. Not a promise.
flow-help = A better way
# Between two ways in which the same story can start: "a person experiences a crime, or witnesses a crime".
flow-or = or
# Before the last box: what it all leads to.
flow-result = In the end

## Myth and fact: a wrong belief, then what is true

myth = Myth
fact = Fact

## Telephone numbers

# Beside a number that costs nothing to call.
number-free = free call

## Pocket cards

# Small line over the title of a page with a pocket card.
card = Pocket card
# On the screen only, over a page about printing the cards.
print-hint = Print at 100 %, in black and white if you like.

## Testimonials: what people lived through, told with their consent

# Small line over the title.
testimonial = A person's story
# Heading of the box before the story that says what hard things it contains.
warnings-title = Before you read
# Link that jumps over the story.
warnings-skip = Skip the story
# Heading over the facts about the story.
story-about = About this story
# $name (text): the name that the story uses.
story-pseudonym = { $name } is not the person's real name.
story-name-changed = The name was changed.
story-details-changed = Some details were changed, so that nobody can be recognised.
# $organisation (text): name of an organisation; not translated.
story-source = The story comes from { $organisation }.
# $place (text): a country or region.
story-place = Place: { $place }
# $period (text): roughly when it happened.
story-period = Time: { $period }
# The person agreed to this website telling the story.
story-consent-given = The person agreed that we tell it here.
# Another organisation has published the story; we retell it.
story-consent-published-by-source = That organisation published it first. We retell it in our own words.

## Boxes in a text that stand out. The word says what kind of box it is

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Take care
