"""What callers say, and where it leads: one address per need, « … » when something is left to
ask; then who they are, as in the address."""

PHRASES: list[tuple[str, list[str]] | tuple[str, list[str], str]] = [
    ("ortho ancien mobile", ["besoin-e-cps/blocage-mobile-errone/…"], "?profession=orthophoniste"),
    (
        "orthophoniste ancien mobile sans carte 35",
        ["besoin-e-cps/blocage-mobile-errone/carte-cps-non/autorite-ars/"],
        "?profession=orthophoniste&departement=35",
    ),
    (
        "infirmière message ars",
        ["besoin-message-ars/carte-cps-oui/autorite-ordre-infirmiers/"],
        "?profession=infirmier",
    ),
    ("code bloqué", ["besoin-carte/incident-code-bloque/"]),
    ("3 codes faux", ["besoin-carte/incident-code-bloque/"]),
    ("trois codes faux", ["besoin-carte/incident-code-bloque/"]),
    ("carte bloquée", ["besoin-carte/incident-code-bloque/"]),
    ("j'ai perdu mon code", ["besoin-carte/incident-code-bloque/"]),
    ("carte perdue", ["besoin-carte/incident-perdue/"]),
    ("j'ai perdu ma carte", ["besoin-carte/incident-perdue/"]),
    ("J’ai PERDU ma carte CPS", ["besoin-carte/incident-perdue/"]),
    ("perte de ma carte", ["besoin-carte/incident-perdue/"]),
    ("carte egaree", ["besoin-carte/incident-perdue/"]),
    ("on m'a volé ma carte", ["besoin-carte/incident-volee/"]),
    ("vol", ["besoin-carte/incident-volee/"]),
    ("sac volé", ["besoin-carte/incident-volee/"]),
    ("ma carte ne marche plus", ["besoin-carte/incident-defectueuse/"]),
    ("la puce est abîmée", ["besoin-carte/incident-defectueuse/"]),
    ("le lecteur ne reconnaît pas la carte", ["besoin-carte/incident-defectueuse/"]),
    ("carte non reçue", ["besoin-carte/incident-non-recue/…"]),
    ("je n'ai jamais reçu ma carte", ["besoin-carte/incident-non-recue/…"]),
    ("j'attends ma carte", ["besoin-carte/incident-non-recue/…"]),
    ("pas reçu ma carte, déménagé", ["besoin-carte/incident-non-recue/adresse-ancienne/"]),
    (
        "carte non reçue, mon adresse est bonne",
        ["besoin-carte/incident-non-recue/adresse-bonne/"],
    ),
    ("carte", ["besoin-carte/…"]),
    ("e-cps", ["besoin-e-cps/…"]),
    ("rpps", ["besoin-numero-rpps/…"]),
    ("adresse", ["besoin-coordonnees/…"]),
    ("sms non reçu", ["besoin-e-cps/blocage-sms-non-recu/"]),
    ("je ne reçois pas le SMS", ["besoin-e-cps/blocage-sms-non-recu/"]),
    (
        "aide soignante pas de sms",
        ["besoin-e-cps/blocage-sms-non-recu/"],
        "?profession=aide-soignant",
    ),
    ("mail d'activation non reçu", ["besoin-e-cps/blocage-courriel-non-recu/"]),
    ("je ne reçois pas le mail", ["besoin-e-cps/blocage-courriel-non-recu/"]),
    ("e-cps expirée", ["besoin-e-cps/blocage-expiree/"]),
    ("mon ecps a expiré", ["besoin-e-cps/blocage-expiree/"]),
    ("code oublié e-cps", ["besoin-e-cps/blocage-code-oublie/"]),
    ("oublié mon code", ["besoin-e-cps/blocage-code-oublie/"]),
    ("identifiant refusé", ["besoin-e-cps/blocage-identifiant-refuse/"]),
    ("il refuse mon identifiant", ["besoin-e-cps/blocage-identifiant-refuse/"]),
    ("connexion impossible", ["besoin-e-cps/blocage-connexion-echoue/"]),
    ("la notification n'arrive pas", ["besoin-e-cps/blocage-connexion-echoue/"]),
    ("nouveau téléphone", ["besoin-e-cps/blocage-nouveau-telephone/…"]),
    (
        "changé de téléphone, plus de carte",
        ["besoin-e-cps/blocage-nouveau-telephone/carte-cps-non/"],
    ),
    ("activer ecps sans carte", ["besoin-e-cps/blocage-pas-activee/carte-cps-non/"]),
    ("activer e-cps carte et lecteur", ["besoin-e-cps/blocage-pas-activee/carte-cps-oui/"]),
    ("retrouver mon numéro rpps", ["besoin-numero-rpps/enregistrement-deja/"]),
    ("j'ai perdu mon numéro", ["besoin-numero-rpps/enregistrement-deja/"]),
    ("je ne connais pas mon numéro", ["besoin-numero-rpps/enregistrement-deja/"]),
    (
        "jeune diplômée ergo franceconnect",
        ["besoin-numero-rpps/enregistrement-jamais/autorite-ars/franceconnect-oui/"],
        "?profession=ergotherapeute",
    ),
    (
        "ostéo jamais inscrit sans franceconnect",
        ["besoin-numero-rpps/enregistrement-jamais/autorite-ars/franceconnect-non/"],
        "?profession=osteopathe",
    ),
    (
        "diét premier enregistrement",
        ["besoin-numero-rpps/enregistrement-jamais/autorite-ars/…"],
        "?profession=dieteticien",
    ),
    (
        "médecin déménagé",
        ["besoin-coordonnees/autorite-ordre-medecins/"],
        "?profession=medecin",
    ),
    (
        "sage-femme changement d'adresse",
        ["besoin-coordonnees/autorite-ordre-sages-femmes/"],
        "?profession=sage-femme",
    ),
    (
        "dentiste nouvelle adresse",
        ["besoin-coordonnees/autorite-ordre-chirurgiens-dentistes/"],
        "?profession=chirurgien-dentiste",
    ),
    (
        "pharmacienne changer mail",
        ["besoin-coordonnees/autorite-ordre-pharmaciens/"],
        "?profession=pharmacien",
    ),
    (
        "podologue a déménagé",
        ["besoin-coordonnees/autorite-ordre-pedicures-podologues/"],
        "?profession=pedicure-podologue",
    ),
    (
        "idel déménagement",
        ["besoin-coordonnees/autorite-ordre-infirmiers/"],
        "?profession=infirmier",
    ),
    (
        "ortofoniste déménagée e-cps active",
        ["besoin-coordonnees/autorite-ars/connexion-e-cps/"],
        "?profession=orthophoniste",
    ),
    (
        "psychomot déménagé carte et lecteur",
        ["besoin-coordonnees/autorite-ars/connexion-carte-cps/"],
        "?profession=psychomotricien",
    ),
    (
        "opticien déménagé ni carte ni e-cps",
        ["besoin-coordonnees/autorite-ars/connexion-aucune/…"],
        "?profession=opticien-lunetier",
    ),
    (
        "diététicienne ille et vilaine coordonnées vides franceconnect",
        [
            "besoin-coordonnees/autorite-ars/connexion-aucune/rpps-oui/"
            "coordonnees-rpps-vides/franceconnect-oui/"
        ],
        "?profession=dieteticien&departement=35",
    ),
    (
        "kiné message contactez votre ars 29",
        ["besoin-message-ars/carte-cps-oui/autorite-ordre-masseurs-kinesitherapeutes/"],
        "?profession=masseur-kinesitherapeute&departement=29",
    ),
    (
        "ergo message ars sans carte 75012",
        ["besoin-message-ars/carte-cps-non/autorite-ars/"],
        "?profession=ergotherapeute&departement=75",
    ),
    (
        "militaire déménagé",
        ["besoin-coordonnees/autorite-ssa/"],
        "?profession=militaire",
    ),
    (
        "kiné carte perdue déménagé",
        [
            "besoin-carte/incident-perdue/",
            "besoin-coordonnees/autorite-ordre-masseurs-kinesitherapeutes/",
        ],
        "?profession=masseur-kinesitherapeute",
    ),
    (
        "infirmier déménagé et carte volée",
        [
            "besoin-coordonnees/autorite-ordre-infirmiers/",
            "besoin-carte/incident-volee/",
        ],
        "?profession=infirmier",
    ),
]

# The twenty most usual situations of a help desk, judged from the leaflets and the calls.
USUAL = [
    "besoin-carte/incident-perdue/",
    "besoin-carte/incident-volee/",
    "besoin-carte/incident-non-recue/adresse-ancienne/",
    "besoin-carte/incident-non-recue/adresse-bonne/",
    "besoin-carte/incident-defectueuse/",
    "besoin-carte/incident-code-bloque/",
    "besoin-coordonnees/autorite-ordre-infirmiers/",
    "besoin-coordonnees/autorite-ordre-medecins/",
    "besoin-coordonnees/autorite-ordre-masseurs-kinesitherapeutes/",
    "besoin-coordonnees/autorite-ars/connexion-e-cps/",
    "besoin-coordonnees/autorite-ars/connexion-carte-cps/",
    "besoin-coordonnees/autorite-ars/connexion-aucune/rpps-oui/coordonnees-rpps-perimees/",
    "besoin-coordonnees/autorite-ars/connexion-aucune/rpps-oui/coordonnees-rpps-vides/"
    "franceconnect-oui/",
    "besoin-e-cps/blocage-pas-activee/carte-cps-non/",
    "besoin-e-cps/blocage-nouveau-telephone/carte-cps-non/",
    "besoin-e-cps/blocage-sms-non-recu/",
    "besoin-e-cps/blocage-mobile-errone/carte-cps-non/autorite-ars/",
    "besoin-e-cps/blocage-code-oublie/",
    "besoin-numero-rpps/enregistrement-deja/",
    "besoin-message-ars/carte-cps-non/autorite-ars/",
]

# The six calls timed on the first edition: what is typed, the keys after it, the outcomes.
SIX = [
    ("kine perdue demenage", "", [*PHRASES[-2][1]]),
    ("ortho ancien mobile", "2", [PHRASES[1][1][0]]),
    ("as sms", "", ["besoin-e-cps/blocage-sms-non-recu/"]),
    ("psychologue codes faux", "", ["besoin-carte/incident-code-bloque/"]),
    ("infirmiere message ars", "", [PHRASES[2][1][0]]),
    (
        "osteo sans numero",
        "2",
        ["besoin-numero-rpps/enregistrement-jamais/autorite-ars/franceconnect-non/"],
    ),
]
