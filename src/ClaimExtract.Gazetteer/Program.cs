// Builds the embedded gazetteer from GeoNames extracts: gazetteer FOLDER OUT
// FOLDER holds places.tsv and admin1.tsv; OUT is src/ClaimExtract/English/gazetteer.bin. The same input gives the same bytes.
using ClaimExtract.GazetteerMaker;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: ClaimExtract.Gazetteer FOLDER OUT   (FOLDER holds places.tsv and admin1.tsv)");
    return 2;
}

var places = PlaceTable.Read(Path.Combine(args[0], "places.tsv"));
var divisions = DivisionTable.Read(Path.Combine(args[0], "admin1.tsv"), places);
byte[] data = GazetteerWriter.Write(places, divisions);
File.WriteAllBytes(args[1], data);
Console.WriteLine($"{places.Length} places, {divisions.Length} divisions, {data.Length:N0} bytes");
return 0;
