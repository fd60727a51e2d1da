"""Decision tables made by chance, to measure and test the proof on."""

import random


def partition(sizes: list[int], rules: int, seed: int) -> list[list[int]]:
    """Boxes that cover the table exactly: the whole, split at random until there are enough."""
    chance = random.Random(seed)
    boxes = [[(1 << size) - 1 for size in sizes]]
    while len(boxes) < rules:
        number = chance.randrange(len(boxes))
        box = boxes[number]
        wide = [fact for fact, mask in enumerate(box) if mask.bit_count() > 1]
        if not wide:
            continue
        fact = chance.choice(wide)
        answers = [a for a in range(sizes[fact]) if box[fact] >> a & 1]
        part = sum(1 << a for a in chance.sample(answers, chance.randrange(1, len(answers))))
        boxes[number] = [*box[:fact], part, *box[fact + 1 :]]
        boxes.append([*box[:fact], box[fact] & ~part, *box[fact + 1 :]])
    return boxes
