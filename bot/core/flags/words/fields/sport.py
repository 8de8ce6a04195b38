"""Kinds of sport, and the figures of speech that come from them."""

from bot.core.flags.words.fields.field import Field

SPORT = (
    Field(
        "sport",
        "sport, sports, sports metaphors, sporting, sports comparisons",
        "touchdown, home run, slam dunk, kick-off, game plan, finish line, knockout, hat-trick, champion, champions league, goal, squad, team talk, match-winning, scoreboard, full-court press, penalty, referee",
    ),
    Field(
        "golf",
        "golf, golfing",
        "fairway, birdie, hole in one, hole-in-one, tee off, teeing off, bunker shot, eighteen holes, caddie, par for the course, putting green, on the green, back nine",
    ),
    Field(
        "football",
        "football, soccer, the match, world cup, premier league, bundesliga",
        "hat-trick, hat trick, penalty shoot-out, kick-off, own goal, offside, top corner, goalkeeper, extra time, first half, back of the net",
    ),
    Field("rugby", "rugby, six nations", "scrum, line-out, try line"),
    Field("cricket", "cricket, the ashes", "wicket, off the bat, googly, hit for six, sticky wicket"),
    Field("baseball", "baseball", "home run, grand slam, curveball, out of the park, pinch hitter"),
    Field("tennis", "tennis, wimbledon", "match point, backhand, ace, smash, deuce, game set and match"),
    Field("boxing", "boxing, prizefights", "knockout, in the ring, heavyweight, uppercut, on the ropes"),
    Field(
        "motorsport",
        "formula 1, formula one, f1, motorsport, motor racing, racing, grand prix",
        "pole position, pit stop, chequered flag, lap time, in the fast lane, podium finish",
    ),
    Field(
        "sailing",
        "sailing, yachting, yachts, boats, sailboat, regatta",
        "spinnaker, regatta, plain sailing, set sail, all hands on deck, wind in your sails, hoist, tailwind, keel, skipper, crew aboard",
    ),
    Field(
        "fishing",
        "fishing, angling, fly-fishing",
        "hook line and sinker, cast a line, bait, the big one that got away, reel in",
    ),
    Field(
        "cycling",
        "cycling, bikes, bike, bicycles, road cycling, mountain biking, e-bikes",
        "peloton, saddle, saddle up, gear up, pedal, pedals, breakaway, yellow jersey, tour de france, freewheel",
    ),
    Field(
        "running",
        "running, marathons, jogging, trail running, marathon",
        "finish line, sprint, personal best, last mile, 10k, starting blocks, home stretch, second wind",
    ),
    Field(
        "hiking",
        "hiking, hikes, walking, rambling, trekking, mountains, mountaineering, climbing",
        "trail, trails, summit, peak, base camp, hike, hiker, rucksack, boots on, ridge",
    ),
    Field(
        "skiing",
        "skiing, snowboarding, ski, winter sports",
        "slopes, piste, off-piste, black run, powder, apres-ski, après-ski, slalom",
    ),
    Field("surfing", "surfing, surf", "ride the wave, wave, swell, surfboard, hang ten"),
    Field("yoga", "yoga, meditation, mindfulness, pilates", "namaste, downward dog, om, inner peace, breathe in, zen"),
    Field(
        "gym",
        "gym, fitness, weightlifting, crossfit, workout, workouts, bodybuilding",
        "reps, bench press, no pain no gain, flex, six-pack, dumbbell",
    ),
)
