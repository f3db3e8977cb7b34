"""Ordinary words that are also names: in lower case, or where a capital means nothing, they need a context.

First names, surnames without their particle, and short forms of both, in the form in which words are compared.
"""

_DUTCH = """
aard adelaar al allen als an ander anker ans appel april arend arm augustus avond baan baard baas bakker bal balk
ban band bank bas basten beek been beer beets bel belg ben bende berg bergen beste beuk bever bezem bie bij bijl bis
blauw blij bloem bloemen bloesem blok blom boek boekhouder boer boeren boerke bok bom bont bonte boog boom boomgaard
boon boot borst bos bosch bot boter boterham bouw bouwman bouwmeester boven braak braam brand brands brave breed
brink broeder broek broer brood brouwer brug brugge bruggeman bruin bruine buis buiten bult buren burg burger bus
cent dag dagelijks dal dam dame damen dan dans dat de decker deken den denk deur dichter die diep dijk dik dikke do
doef dokter dom domein donders donker dood door doorn dopper dorp draad draak drager dreef drent drost drukker
dubbel duif duin duits duivel dun dus duur echt eekhoorn een eend eens eerlijk eerste eigen eik eiken eiland eind
elk elke elzen emmer engel engelen engels erin ever faas feest ferm fier fiets fles flink fluit fort fraai franse
galle gans gast geel geens geest gelder geluk gent gerst gids gier glas god gods goed goede goedhart goud goudsmit
graaf graan graf gras gratie grave grijs groen groene groenen grond groot groote grote guts haag haak haan haas
haast hak hamer hand haring hart have haven haver heel heer heerlijk heide held helder hemel hen herder hert hertog
het heuvel hoe hoed hoek hoeven hof hol hollander holt hond honing hooft hoog hoop hoorn hop hout houtman huis
huisman hyacint ijs ijzer is ja jager januari jasmijn job joke jong jonge jongen jongste jonker joy juist juli juni
kaai kaars kaas kadijk kale kamer kamp kan kans kant kap kat kater keizer kelder ken kent kerk kerkhof kern kers
kerst ketel keuken keur kiek kieken kikker kind kip kist klaar klaver klein kleine klerk kloek klok klomp klop
knecht knop koe koek koets kok konijn koning konings kool koop koopman koor koper koren kort korte kosten koster
koud kous kraai kraan kran kreeft kreek krijger krijgsman kring kroes kroon kruis kuil kuiper kuipers kunst kwast
laan laat lage lam lamp land landen lang lange leek leeman leen leer lees leeuw leeuwen leger lens lent lente leraar
les licht lief lies lieve lijn linde lindeman linden linnen lis list loep loon loos lot lotte louter lust maan
maandag maart maas maat madelief mager maker man mand mantel marjolein markt massa mast matroos max meer mees
meester meesters mei meisje melk melker mens mes meter metselaar metser middel mier mijn mild min moed moeder moens
moer moet mol molen molenaar monnik mooi mos muis munt mus nacht nagel nauw nederlander nee neef neel nek nel nest
net nieuw nieuwe nieuwland nijs noord noot nootens nu oever om oom ooms oord oost oosten ooster op opa oranje orde
os oud oude paal paap paard pacht pad paling palm pas paus pauw pauwels peer peeren pels pen penning peper pijl pijp
pik pil pin pit plaats plank plas plat ploeg pluim poel poels poes poort post pot potter prijs prins prinsen proost
punt put putten raaf raam raap raas rad ram rat raven recht rechter rees reiger rein renner reus ridder riet rijk
rijke rijken ring ringen robijn roest rood roode roof roos roosje ros rose rosen roze ruiter rust saai sas schaap
schaapherder schaar schat schenk schepen schepens schepper scherp schilder schipper schoen schoenmaker schoon schoot
schout schrijver schrik schut sier simpel sint sky slager slagers slecht slim sloot slot sluis smal smit snel snoek
soete sok som sommen speelman spel spiegel spin spits spoor sprong staal stad staf stal stam stap star stark ster
sterk sterke stichter stijf stil stoel stof stok stolk stone stoop storm straat stralen straten streep strijker
stroom struik stuk summer sus swaan tafel tak tand teken tel ten thuis tijd timmer timmerman ting toch toe toen tol
ton toon toren tot trap trees trein troost trouw tuin tulp tuyn uil uit uwe vaart vader valk vals van vandaag vast
vat veel veen veer veld velde velden ven verboven vermaak vers vet veugel vier vijver vink vis visser vissers vlam
vlaming vlees vleugels vlieger vliet vlinder vloed vlug voet vogel vogels vol volders volk vonk voogd voort vorst
vos vrede vreemde vrees vriend vriends vries vrij vroege vroom vrouw vurig vuur waal waar waard wacht wagen wagenaar
wal wals wand wandel warm wassen wat water waters weg wegen weide weiland wel welling wens wensen werd werf wering
werk werkman wever wevers wie wiel wiels wijn wijngaard wijs wijze wil wild wilde wilg wils wind winkel winter
winters wit witte witten woestijn wol wolf wolfs wolk wolken wonder wortel woud zaal zaan zacht zak zalm zand zang
zee zeeman zeep zeger zegers zeil zeker zilver zin zoet zomer zon zondag zonder zonneveld zoon zorg zuid zuiver
zwaan zwaard zwager zwart zwarte
"""

_FRENCH = """
agneau aime aimee ambre ami ange anges anis aout argent aube aurore avril bail bain balle banc bar barbe barbier
baron barre bas beau beaufils beaulieu bel belle berger bergers berne bete bien bijou bis bise blanc blanche
blanchet ble bleu bois boisson boit boiteux bon bonheur bonhomme bonne bonnet bosse bossu bouche boulanger boule
boulet bouquet bourg bourgeois branche bras brave breton brin brique brun brune brunette buisson butin cabot cadet
camp canard canon capucine car carpe carre carrier cas cave celeste central cerf cerise chambre champ champagne
champion chance chandelier change chant chapelle chapuis charme charpentier charretier charron chasseur chat chateau
chaton chaud chauvin chef chemin chene cher cheval chevalier chevre chien citron clair claire clemence clement
cloche clou cocher coeur coin colombe comble comment comte conseil constance constant content copain coq corbeau
cordier cordonnier corne costume cote cou couleur cour courage courant court courtois cousin couteau couturier
couvreur creme croix cuisinier cure daim dame danger dauphin debout del demi desire devin dieu dimanche donc dore
doux droit duc dur ecu eglise emploi enfant epine espoir estrade ete etoile eux eve fabre faible faucon fauve femme
fer ferme fermier ferrier feu feuille fevrier fidele fille fils fin flamand flamme fleur flore foin fontaine force
forest forestier foret forge forgeron fort fortune fosse four fournier frais franc francais france franche frere
froid fromage fruit galant gallet gant garcon garde gars gaulois geant gendre gentil germain gilet girard givre
glace gloire gourmand gouverneur grace grand grande grange gras gris gros gue guerre guerrier guet gueux habit halle
hardi harmonie hasard haut herbe heureux hiver homme honneur honore hote hotte huile huit iris jade jardin jardinier
jaune jeudi jeune jeunet joie joli jolie jour joyeux juge juif juillet juin juste justice lac laine lait lance
lancelot lapin large larme larose latin laurier legrand lent levant libert lien lila lion lis lit livre loi loin
loir loiseau long loup lune lys macon madeleine mai maillot main maire maison maitre mal malin manche mange marais
marchand marche mardi marechal marguerite mari mariage marin marine marquis mars marteau martin martinet masse
masson matelot matin mauvais max me menage menu mer mercier mere merle messager metier meunier midi mie miel mille
minet mode moine moineau mois moisson monde mont montagne mortier mouche moulin mouton muguet mur mure naturel neige
nette neuf neveu ni noe noel noir noire noisette nord normand notaire noyer nuit octave oeil oie oiseau olive or
orange ou ours page paille pain paix palais palme panier paon pape papillon paradis parent paris parmentier passe
pastel pasteur patte paume pauvre payer pays paysan peche pecheur pelletier pendant pepin perche perdu pere perle
persil petit petite petitjean peur pie pied pierre pigeon pilon pin pinson pion plaisant plante plat plein plume
poil poincare point poire poirier poisson poivre pomme pommier pont porc porcher port porte pot potier pouce poulain
poule poulet poussin precieux premier prieur prince printemps prosper prudence prudent prune puce puits quartier
quatre queue raisin rapide real reine renard reve rey riche rire rive riviere roche rocher roi romain rond rose
roseau rosier rossignol rouge rousse roy ruelle sable sabot sage saint salle salmon samedi sauvage savant savon
seigneur sel sellier sergent serin serrurier seul si simple soir soldat soleil solitaire soulier souris souverain
tabac tailleur talon tambour taureau taxi temple tendre terre tete tisserand toi toison ton tonnelier torrent tour
tourneur tournier toussaint travers tresor triste troupe vache vaillant val valet vallee vallon vent verge verger
vermeil verre vert verte veste veuve vicaire victoire vie vieux vigne vigneron vignes vilain villa ville villette
vin violet violette voisin voix vrai western zele
"""

_ENGLISH = """
ace al all amber angel anger april archer arm arrow art as ash ashes ask aspen august autumn baby back bacon baker
bald ball bank banks bar barber bard barker barley barn barrel bass bates bath battle bay beach beadle beam bean
bear beard beaver beck bee bell belle bench bend berry best bill bing birch bird bishop black blade blake blank
bliss block bloom blossom blue bo bob bolt bond bone bonnie booth born boss boulder bow bowl bowman box boy brace
brain branch brand brandy brave bray bread bream breeze brew brewer brick bridge bridges bright bristle brook brooks
broom brown brush buck bud buddy buffy bull bullock bunny burden burn burns burr bush butcher butler butter button
by bye byte cage cain call camp candy cane cannon cant cape car card care carol carpenter carry carter carver case
cash castle caution cave central chamber chambers chance chandler chapel chapman chapter charity charm chase
chastity cheer cherry chester child chinese chip chips christian christmas chuck church clark clay clear clerk
clever cliff cloud clover coach coal coat cock coffin cold cole collar collier colt comb comfort commander comment
constable cook cooke cookie cooper coral cord corn cotton couch counter county court cow coward cox crab craft crane
crew crisp crook cross crow crown cruise crystal cup curry curtain custom cutter dab dale dance dancer darling dash
dawn day days deal dean dear deer destiny dew diamond dice dick did dill dolly dolphin dome don dot dove down drake
draper dray dream drop drum dry duck duke dusk dust duty dwell dyer eager earl early earnest east easter ebony eden
edge elder else ember emerald end english essex eve even faith falcon fall fan farmer farrier fast faulkner fawn fay
feather fellow fern ferry field fields finch fine finger fire firm fish fisher flag flash fleet fletcher flint flood
floor flora flower flowers fly folk foot forbes foreman forest forester fort foster found fountain fowler fox frank
free freedom freeman french fresh friend frost fry fuller funk gale gallant gamble game garden gardener gardner
garland gate gates gay gem gene gentle gentry ginger glad glass glasses glazier glory glover goat gold golden
golding good goode gooding goodman goodwin goose gore gosling grace grain grand granger grant grass grave graves
gray green greene greenfield greet grey grill groom grove grover guard guest gust guy hail hair hale hall halo ham
hammer hand handy happy harbour hardy hare harm harmony harper hart harvest hash haven hawk hawthorn hay hayes haze
hazel head heard heart heath heather heaven hedge helm help hen herald herb hero heron herring hey hill hills hobby
holder holiday holland hollow holly home honey honor honour hood hook hope hopper horn horse house howl hull human
humble hunt hunter hush if iris irish iron ivory ivy jade jet jewel jim job jobs john joke jolly joy judge july june
junior junk justice keen keep key kick kid kidd killer kind king kings kiss kit kite knight knock knots know lad
lady lake lamb lamp lance land lane languages lark lash last lather laurel law lawless lawn lea leaf lean leech
lever liberty light lilac lily lime link lion lips lister little lock lodge long lord love lovely low lowe lower
luck lucky mace magic maid main major male man manning maple march mare mark marks marsh marshall martin marvel
mason mast master masters match mater matt max may mayor mead meadow meadows melody mercer mercy merit merry miles
mill miller mills mine miner mint miracle moat mole monk moody moon moor moore moral more morning morrow moss mould
mount mouse myrtle nash neat needle nest new nice night no noble noel nor north northern nova now nun nutt oak oakes
ocean old olive opal or pace page paige paine painter pale palmer paris parish park parker parks parson parsons
partridge pat patience pay peace peach peacock peak pear pearl pebble peel pen penny pepper perch perfect perk perry
petal petty phoenix piano pie pierce pike pilgrim pine pink pip place plant plum plumb pole poll pollard pool poole
pope poppy porter post potter pound powder power powers preacher precious press price pride priest primrose prince
prior proctor proud prudence puma purple quail quarry queen quest quick quill rabbit race rain rains raven read
reader ready rebel reed reeves reid rest rice rich richer ridge ring rip rise river rivers roach roads rock rod
rogue rolls roman rook room rose rosemary rough round roy royal ruby rue rush russian rye sable sage said sailor
sale salmon salt sand sandy sapphire savage sawyer say scarlet scholar school seal season self sergeant setter
sexton shade shadow shark sharp sharpe shaw shell shepherd sherry shield shine ship shoe shoemaker short shy sierra
silver simple singer skip sky slate slater slaughter small smart smith snow so soldier song south southern spanish
spark sparks sparrow spear speed spice spirit spring springer squire stack stag stamp staples star stark starling
steed steel stern stew steward stiff still stock stocks stone storm story stout strange street strong stubborn sue
sugar summer summers sunday sunny sunshine swan sweeney sweet swift swing sword tall tanner tea teal temperance
tempest temple than then thorn thorne thrush tide tie ties tiger till timber tin topaz tower town travel tree trout
true truly trust turner turtle twist unity val vale valor van vicar violet virtue voice wain wait wake wales walker
wall ward ware warm warmer warner washer waters watt wax way weaver weeks weir well welsh west western wheat wheel
wheeler whistler white whitehead wild wilde wilder will willow wills win winchester wind winder windsor wine wing
winner winning winter winters wise wit wolf wood woodman woods woodward woody wool word words worth wren yard
yardley yes yet young younger zen
"""

_GERMAN = """
ab abend abt adler ahorn allen als alt alte am amsel anger apfel april arm arzt asche ast auch august bach bacher
bader baer bahr balken ball band bar bart bauer baum baumann baumgarten becher beck becker beer beil bein beisser
berg berger besen besser beutel biber bieber biene bier binder birke birnbaum bischof bitter blank blatt blau blei
blum blume blumen bock bode boden bogen bohne bohrer bolz born bote both bottcher brand braun braut breit brink brot
bruch brucke bruder brunn brunnen buch buche bucher burg burger busch butter christ da dachs dann darin decker degen
denn deutsch dick diener distel dolch donner dorf dorn dreher drescher durst ebner eck ecke ehre ehrlich eiche
eichel eis eisen elster engel ente erde ernst esel esser eule ewig faber faden falk falke farber fass faust feder
fein feind feld felder fels fest feuer fichte fiedler fink finster fisch fischer fleck fleischer fliege floh flor
flora flug folger forst forster frank franke franz frei freitag fremd freude freund friede frisch froh frohlich
frosch fruh fuchs fuhrmann funk furst fuss gabel gabler galle gans garten gartner gast geier geiger geiss geist gelb
gerber gerste glas glaser glatz gleich glocke gluck gold golz gott graf gras grau graus grimm grob gross grosse
grossmann grun grund gut gute guter gutes hafen hafer hagel hagen hahn hain halb halm hammer hand handwerker harder
hart hase hasel hass haupt hauptmann haus haut hecht heck hecke heger heide heil heim heiss held hell helm hemd
henne herbst herd herr herz herzog heu hexe himmel hirsch hirt hirte hobel hoch hof holz holzer honig hopf horn
hubsch huhn hummer hund hut hutter igel immer jager jahr jung junge junker jurist kaiser kalb kalt kamm kammer kann
kanne kappel kaufmann keil keller kerker kern kessel kind kirch kirche kirchner kirsch klar klare klarer klee klein
kleiner klinge kloster klug knapp knecht knopf koch kohl kohle kohler kolbe komm konig kopf korb korn kraft krahe
kranich kraus kraut krebs kreis kreuz krieger krone krug krumm kugel kuhl kuhn kummer kunst kunz kurz kuss lachs
lade lamm land landmann lang lange langer laub lauf laut lea leben lechner leder lehner lehrer leicht lein leise
leiter lenz lerche licht lieb liebe liebling lied lieder linde linke linse lob loch loewe lohn lorbeer low lowe
luchs luft lust mahler mai mald maler man mann marder mark markt massa mauer maurer maus meer mehl meise meister
mensch messer messner metz metzger milch mild moll monat mond montag moor moos morgen most muck muhl muhle mull mund
munster mut mutter nacht nachtigall nadel nagel nass nebel nest neu nickel noll nord nur nuss ober ochs ofen ohr ost
oster ostern otter pech pelz perl pfaff pfau pfeffer pfeifer pfeil pfister pflug platz pop port post probst puls
purst quast rabe rad rademacher rahm rasch rath ratte rau raub rausch rebe rebstock rech recht rechte reich reif
reiher rein reiner reis reiser reiter rest richter riemer ring ritter rock roder roh rohr rose rosen rost rot roth
rudel ruf ruhe rummel rund sack sager sahne salz sand sanger sattler sauer schade schaf schafer schall scharf schatz
schauer scheer schein schenk scherer schiff schiller schilling schimmel schlange schlecht schlosser schmal schmied
schnabel schnee schneider schnell schnitzer schon schrank schreiber schreiner schuh schuster schutz schwab schwan
schwarz schweiger schweizer seele segen seidel seiler seitz so sommer sonne sonnenschein sonntag spatz specht
spiegel spiess spitz springer stahl stamm stange stark stein steiner steinmann stern steuer stich stier still stock
stolz storch storm strasser strauch strauss streich strick strom stuck stumpf sturm suss tanne tanz taube teich
teufel thal tiger tisch topf topfer tor traube traum treu troll trost turm um unger urban vater veit vetter vogel
vogler voll vor wachs wacht wagen wahl wald walder wall wand warm warmer was wasser weber weck weg weich weide wein
weise weiss weit welle welt wenig werk wetter wicht widder wie wiese wild wille wind winkler winter winzer wirt
wirth wo wolf wolke wolle wort wunder wurm wurst zahn zander zeit zeller ziegel ziegler ziel zimmer zimmermann zorn
zucker zweig
"""

_PLACES = """
aalst antwerpen asia asse berlin bern breda brugge brussel china doorn eeklo essen florence genk gent halle hamburg
hasselt houston india israel jordan jordanie kenia kortrijk leiden lier lincoln london lourdes lyon maine milan
montreal namur oslo paris phoenix praag reims roma rome savannah sydney tours trier troyes utrecht valence vienna
vienne washington zwolle
"""

_OTHER = """
aannemer admin advocaat anoniem anonym anonymous architect architecte avocat bezoeker buren buurt client customer
dentist dentiste du elektricien gast gebruiker guest hij huisarts ich ik inconnu jij kine kinesist klant kunde
lawyer loodgieter mam mama mams me medecin moi nanny onbekend pap papa paps plombier plumber poetsvrouw privat
private prive schoorsteenveger tandarts test toi unbekannt unknown user visitor werk wij you zij
"""

_BY_LANGUAGE = {
    language: frozenset(f"{words} {_PLACES} {_OTHER}".split())
    for language, words in (("nl", _DUTCH), ("fr", _FRENCH), ("en", _ENGLISH), ("de", _GERMAN))
}

LANGUAGES = tuple(_BY_LANGUAGE)

ORDINARY = frozenset[str]().union(*_BY_LANGUAGE.values())
"""Names that are words in one of the four languages: Roos, Petit, Will, Koch."""

CAPITALISED = frozenset(_GERMAN.split())
"""Those of them that German writes with a capital whether names or not."""


def languages_of(word: str) -> frozenset[str]:
    """The languages in which a name is a word; the shortest are in all."""
    if len(word) < 3:
        return frozenset(_BY_LANGUAGE)
    return frozenset(
        language
        for language, words in _BY_LANGUAGE.items()
        if word in words or word.removesuffix("s") in words
    )
