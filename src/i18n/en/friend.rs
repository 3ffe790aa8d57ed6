//! English: for someone who stands by a person.

use super::{FriendText, PointText};
use crate::i18n::text::FriendPartText;

pub(super) const FRIEND: FriendText = FriendText {
    title: "Standing by someone",
    lede: "For you, if a person you care about was hurt by a partner, or is being hurt. Take what fits.",
    back: "Back",
    urgent: PointText {
        title: "When it cannot wait",
        words: "If someone is being hurt now, call the emergency number where you are. The same goes for threats to kill, a weapon, \
                hands on the throat, a child in danger, or a plan to end a life.",
    },
    parts: &[
        FriendPartText {
            title: "What you may see",
            words: &[
                "Kind days and cruel days may have taken turns. That can tie a person closely, and the pull can last long after the end. \
                 They may miss the one who hurt them, and doubt what they know. It is not weakness.",
                "Support can matter. In one study of women who had been harmed by a partner, those with more support were less likely to \
                 be unwell in mind. It looked at one moment, so it cannot show which came first. Other research finds that a poor \
                 answer can hurt.",
            ],
            lines: &[],
        },
        FriendPartText {
            title: "What often helps",
            words: &[],
            lines: &[
                "To listen more than you speak. They need not tell all of it.",
                "To believe them. They may have been told that they remember it wrong.",
                "To ask first: do they want an ear, or ideas?",
                "Plain things: a meal, a walk, a film, a lift.",
                "A little, and often. A short message each week may do more than one long talk.",
                "To ask how you may write or call. Someone else may read their phone.",
                "To keep it to yourself, also from people who mean well. What you know can find its way back.",
            ],
        },
        FriendPartText {
            title: "Words that may help",
            words: &[],
            lines: &[
                "“I am glad that you told me.”",
                "“I believe you.”",
                "“What they did is not your fault.”",
                "“It makes sense that you miss them.”",
                "“Tell me as much or as little as you like.”",
                "“What would help today?”",
                "“I am here, whatever you choose.”",
            ],
        },
        FriendPartText {
            title: "Words that often hurt",
            words: &["Most of them are meant well. They can make a person go quiet, or take the other one’s side."],
            lines: &[
                "“Why did you not just go?” It asks them to defend themselves.",
                "“I would have been gone in a week.” It is easy to say from outside.",
                "“There are two sides to everything.” It leaves out what was done.",
                "“Just block them and move on.” It may not be possible, or not without danger.",
                "“You ought to be fine by now.” Nobody can set their pace.",
                "A name for what the other one is. What was done says enough.",
            ],
        },
        FriendPartText {
            title: "If they go back",
            words: &[
                "Many people leave and go back, some of them more than once. There can be many reasons: hope, love, fear, money, \
                 children, a home.",
                "It does not mean that your help was lost. If your door stays open, there is a place to come to. You could say: “I am \
                 still here. You can call me.”",
            ],
            lines: &[],
        },
        FriendPartText {
            title: "It stays their choice",
            words: &[
                "Someone else may have made their choices for a long time. Each one they make can give a little of that back, also one \
                 that you would not make.",
                "They may know dangers that you do not see. The time around leaving can be the most dangerous. A help line can think it \
                 through with them, or with you.",
            ],
            lines: &[],
        },
        FriendPartText {
            title: "The other person",
            words: &[
                "You may want to have it out with the one who did it, to warn them, or to write about it where others read. It can be \
                 taken out on the person you care about. The same goes for telling where they live or where they will be.",
                "If you meet the other one anyway, short and plain talk about other things gives least away.",
            ],
            lines: &[],
        },
        FriendPartText {
            title: "You have limits too",
            words: &[
                "This can be heavy to carry. You may be afraid for them, or tired, or angry. You need not be the only one who helps.",
                "You can say what you can do, and what you cannot: “I can talk on Tuesdays. Not at night.” A limit that is said kindly is \
                 easier to trust than help that stops.",
                "Help lines speak with friends and family as well.",
            ],
            lines: &[],
        },
    ],
    sure: PointText {
        title: "How sure this is",
        words: "Mostly what advocates and therapists have learned from their work. Studies on support and on answers that hurt exist. \
                We have not checked them ourselves yet. You know the person, and this page does not.",
    },
};
