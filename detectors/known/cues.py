"""Words that tell a name: titles, greetings, closings, what people do; and words that tell a firm or a street.

All in the form in which words are compared: lower case, no accents, `ß` as `ss`.
"""

TITLES = frozenset(
    """
    heer heren dhr hr meneer mijnheer menheer mevrouw mevr mevrouwen mvr mw mej mejuffrouw juffrouw juf meester
    familie fam dokter doktor prof professor ir ing drs notaris pastoor
    monsieur messieurs mr mme mmes madame mesdames mlle mademoiselle docteur dr maitre famille
    mister mrs ms miss mx messrs doctor madam family
    herr herrn herren frau frl fraulein fraeulein
    """.split()
)
"""Before a name; `M.` and `Me` need more than the letter and are looked at apart."""

DEGREES = frozenset(
    "phd msc bsc ba ma mba md llm jr sr esq mr ing ir drs dr em emeritus junior senior".split()
)

GREETINGS = frozenset(
    """
    dag beste geachte hallo hoi hey heey heyy hee hi hello hellow halo ha lieve liefste waarde dagdag daag doei
    goedemorgen goedemiddag goedenavond goedendag goeiemorgen goeiemiddag goeienavond goeiedag morgen middag avond
    bedankt dank dankje dankjewel dankuwel merci bonjour bonsoir bjr bsr salut coucou cher chere chers cheres
    dear morning afternoon evening thanks thx ty cheers liebe lieber liebes hallihallo moin servus geehrte geehrter
    danke grusse gruezi proficiat gefeliciteerd felicitations congratulations sorry
    """.split()
)

CLOSINGS = frozenset(
    """
    groet groeten groetjes groetje grtjs grtz grt grtn gr mvg mvrgr groetend liefs xx xxx xxxx kus kusjes knuffel
    hoogachtend ondertekend getekend cordialement cdlt cdt salutations amicalement bises bisous bizz respectueusement
    sinceres regards sincerely wishes faithfully truly yours rgds signed
    grusse gruss gruesse gruse grusen lg vg mfg hochachtungsvoll herzlichst
    """.split()
)

BEFORE = frozenset(
    """
    collega collegas collegues collegue kollege kollegin kollegen colleague broer zus zusje broertje zoon dochter
    dochtertje zoontje man vrouw echtgenoot echtgenote vriend vriendin buurman buurvrouw buur oom tante nonkel opa
    oma mama papa neef nicht schoonzus schoonbroer schoonmoeder schoonvader moeder vader kleinzoon kleindochter baas
    namens tav ter naam heet heten genaamd cc bcc bel belde gebeld mail mailde contacteer vraag vroeg aan tegen
    frere soeur mari femme epoux epouse fils fille ami amie voisin voisine oncle mere pere patron appelle appelez
    contactez brother sister husband wife son daughter friend boss uncle aunt mother father mum dad named called ask
    tell bruder schwester mann frau sohn tochter freund freundin nachbar nachbarin onkel mutter vater chef heisst
    namen attn cpi name naam nom prenom voornaam achternaam familienaam nachname vorname contactpersoon
    """.split()
)
"""Directly before a name; more is told by the phrases below."""

_SAID = """
ik ben|hier is|dit is|het is|mijn naam is|naam is|met vriendelijke|gesproken met|contact met|afgesproken met
overlegd met|gebeld met|groeten aan|groetjes aan|vraag aan|door aan|met|hier
je suis|c est|moi c est|m appelle|nom est|parle avec|parle a|rendez vous avec|de la part de|ici|avec
i am|i m|this is|name is|it s|it is|spoke to|spoke with|spoken with|talked to|talk to|speak to|regards to|with|contact
ich bin|hier ist|mein name ist|hier spricht|ich heisse|gesprochen mit|rede mit|grusse an|gesprach mit|mit
"""
PHRASES = frozenset(
    tuple(phrase.split()) for line in _SAID.split("\n") for phrase in line.split("|") if phrase
)
"""What is said before a name: `ik ben Roos`, `this is Grace`. One-word phrases count before a capital only."""

VERBS = frozenset(
    """
    zegt zei zegde belt belde mailt mailde mailde schrijft schreef vraagt vroeg antwoordt antwoordde stuurt stuurde
    denkt dacht vindt vond weet wist komt kwam gaat ging belooft beloofde regelt regelde hielp helpt meldt meldde
    vertelt vertelde vertrekt werkt werkte wou wilde reageert reageerde bevestigt bevestigde
    dit disait demande demandait ecrit repond appelle telephone pense souhaite voudrait propose confirme
    said says asked asks called calls told tells wrote writes emailed replied thinks knows wants wanted confirmed
    sent went came promised mentioned
    sagt sagte fragt fragte schreibt schrieb meint meinte ruft rief antwortet antwortete kommt kam geht ging weiss
    """.split()
)
"""What people do, directly after a name."""

AUXILIARIES = frozenset(
    "heeft had hebt is was zou zal kan wil moet a avait va est has had will would hat ist war wird".split()
)
PARTICIPLES = frozenset(
    """
    gezegd gebeld gemaild gevraagd geschreven geantwoord gestuurd beloofd verteld geholpen bevestigd gereageerd
    gemeld laten afgesproken gesproken dit demande appele ecrit repondu envoye promis propose confirme telephone
    said called asked told written replied sent promised mentioned confirmed emailed
    gesagt gefragt angerufen geschrieben geantwortet geschickt versprochen gemeint bestatigt
    """.split()
)
"""`heeft ... gezegd`, `a dit`, `hat gesagt`: an auxiliary after the name and one of these within a few words."""

FIRM = frozenset(
    """
    bv bvba nv vzw vof cv cvba cvso commv bvbvba sprl srl sa sarl sas sasu eurl asbl scrl snc gmbh ag kg ohg ug ev
    ltd limited llc llp plc inc corp co company companies holding group groep groupe gruppe gebr gebroeders freres
    zonen zoon fils filles sohne soehne sons brothers bros team dienst klantendienst klantenservice service services
    support helpdesk info contact sales verkoop aankoop boekhouding administratie admin noreply reply donotreply
    nieuwsbrief newsletter notification notifications bot chatbot operator webshop shop store winkel magasin
    garage bakkerij boulangerie backerei slagerij boucherie metzgerei apotheek pharmacie apotheke kapsalon salon
    restaurant brasserie cafe bistro taverne hotel frituur dakwerken bouwwerken schrijnwerkerij loodgieterij
    schilderwerken tuinen tuinaanleg boekhandel uitgeverij drukkerij advocaten advocatenkantoor kantoor cabinet
    kanzlei praxis praktijk ziekenhuis hopital clinique klinik school ecole schule college universiteit universite
    universitat university stichting fondation foundation vereniging association verein verband gemeente stad mairie
    ville commune bank banque verzekeringen assurances versicherung insurance transport transports logistics
    logistik consulting consultants solutions systems software studio atelier design media marketing agency
    agence agentur bureau immo immobilien makelaars vastgoed events club fietsclub fietsen cycles velos bikes
    zorggroep thuiszorg koeriers couriers partners international europe belgium belgie nederland deutschland france
    customer care klanten leden receptie secretariaat secretariat sekretariat accueil facturation invoices billing
    facturatie mailer daemon postmaster webmaster redactie directie personeelsdienst
    """.split()
)
"""A name that holds one of these is a firm's or a mailbox's."""

LEGAL = frozenset(
    "bv bvba nv vzw vof cv cvba sprl srl sa sarl sas asbl gmbh ag kg ohg ltd llc plc inc zonen zoon fils sons".split()
)

SHOPS = (
    FIRM
    | frozenset(
        "friseur frisor kapper coiffeur elektro electro sanitair plomberie maler autohaus traiteur".split()
    )
) - frozenset(
    """
    contact info team support sales service services admin bot co school bank media fils filles sohne soehne sons
    brothers bros zonen zoon freres receptie secretariaat secretariat sekretariat administratie boekhouding care
    klantendienst klantenservice kundenservice directie helpdesk facturation facturatie leden klanten
    """.split()
)
"""Before a name these make it a firm's; those after which a person may be named are left out: `contact Jan`."""

STREETS = frozenset(
    """
    straat laan plein steenweg dreef rue avenue av boulevard bd chemin chaussee allee impasse quai square street
    lane avenue strasse str platz gasse st sint saint sainte sankt ste
    """.split()
)
"""Before or after a name: it is a street, a square or a saint."""

PLACES = frozenset(
    "place clos sentier cours parc parvis venelle steeg gracht kade pad park hof weg drive road close court".split()
)
"""Kinds of streets that are words as well: looked at beside a title only."""

STREET_ENDINGS = ("straat", "laan", "plein", "steenweg", "dreef", "strasse", "platz", "allee", "gasse")

FUNCTION_WORDS = {
    "nl": frozenset(
        "de het een en van in is ik je jij die dat niet op te met voor aan zijn er maar om ook als dan naar nog bij "
        "uit wat kan heb heeft was wel geen wordt hij zij we wij ons mijn u uw door over ja nee mag dag graag".split()
    ),
    "fr": frozenset(
        "de la le les un une des du et est en je tu il elle nous vous que qui pas pour dans sur avec au aux ce cette "
        "mon ma mes votre vos notre ne se sont ai a mais ou plus bien oui non merci bonjour".split()
    ),
    "en": frozenset(
        "the and to of a in is i you your we our it that this for with not please can could would are be my but from "
        "at have has on was if so do no yes he she they him her his as by or an thanks dear hello".split()
    ),
    "de": frozenset(
        "der die das und ich nicht ist sie mit fur ein eine einen wir auf dem den zu von habe bitte ihr im es auch "
        "noch bei nach uns aber wie war haben kann in ja nein danke hallo".split()
    ),
}
"""Frequent words by language, shared ones too: enough to tell in which of them a word of a text would be a word."""

NEVER_ALONE = frozenset(
    """
    het een de der den die dit dat en et und and or of ou the le la les un une des du el il elle je tu nous vous ik
    jij hij zij wij u uw ich sie wir er es ihr you we he she it they van von op in te aan bij naar voor met pour par
    sur sous dans avec sans for with from to at by on das ein eine ist is
    """.split()
)
"""Words that are nobody's name by themselves, whatever surname holds them."""

CONJUNCTIONS = frozenset("en et and und of ou or oder".split())

CALENDAR = frozenset(
    """
    april may june july august october juni juli mei maart augustus avril mai juin juillet aout dimanche samedi mardi
    noel toussaint zondag maandag zaterdag sunday monday friday easter christmas ostern weihnachten sonntag samstag
    montag freitag juni juli marz mai kerst pasen winter sommer summer spring autumn lente zomer herfst
    """.split()
)
"""Months, days, seasons, feasts: a capital tells nothing about them."""

DETERMINERS = frozenset(
    """
    de het een deze die dit dat mijn jouw uw zijn haar ons onze hun elke geen the a an this that my your his her our
    their every no le la les un une des du ce cette mon ma mes votre vos notre son sa leur der die das den dem ein
    eine einen einem einer mein meine ihr ihre unser kein keine
    """.split()
)
"""After one of these comes a thing, not a name."""
